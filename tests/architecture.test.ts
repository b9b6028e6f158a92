import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import ts from 'typescript'

import { RESERVED_NAMES } from '../lib/site/reserved.ts'

// Who may import whom, room by room: the longest folder that a file lies in is its room. A
// room may import itself, the rooms named, and the packages that match. All else is refused.
const LEAVES = [
  'lib/text',
  'lib/site',
  'lib/model',
  'lib/http',
  'lib/files',
  'lib/settings.ts',
]
const CONTENT = ['schema', 'check', 'store', 'references', 'visibility', 'invalidation']
const STORED = [...LEAVES, ...CONTENT.map((room) => `lib/content/${room}`)]
const RENDERERS = ['lib/feeds', 'lib/og-image', 'lib/seo', 'components']
const UNIFIED =
  /^(unified|unist|hast|mdast|vfile|shiki|github-slugger|fastest-levenshtein|srcset|remark-.+|rehype-.+|(hast|mdast|unist)-util-.+)$/
const NONE = /^$/
const ANY = /^/
const ROOMS: Readonly<
  Record<string, readonly [rooms: readonly string[], packages: RegExp]>
> = {
  'lib/settings.ts': [LEAVES, /^node$/],
  'lib/text': [[], /^(node|fastest-levenshtein|htmlparser2|srcset)$/],
  'lib/files': [[], /^node$/],
  'lib/site': [LEAVES, /^node$/],
  'lib/model': [LEAVES, /^temporal-polyfill$/],
  'lib/http': [LEAVES, NONE],
  'lib/markdown': [LEAVES, UNIFIED],
  'lib/content/schema': [[...LEAVES, 'lib/markdown'], /^contentlayer$/],
  'lib/content/check': [[...LEAVES, 'lib/content/schema'], /^yaml$/],
  'lib/content/store': [STORED, /^(node|libsql)$/],
  'lib/content/references': [STORED, /^node$/],
  // Knows no cache tag and no queue: it returns its changes, and invalidation publishes them.
  'lib/content/visibility': [
    ['lib/model', 'lib/site', 'lib/content/schema', 'lib/content/store'],
    NONE,
  ],
  'lib/content/invalidation': [
    ['lib/site', 'lib/text', 'lib/content/store', 'lib/content/visibility'],
    /^node$/,
  ],
  'lib/content/compile': [
    [...STORED, 'lib/markdown'],
    /^(node|piscina|sharp|contentlayer|@contentlayer2\/.+)$/,
  ],
  'lib/content/queries': [STORED, /^node$/],
  'lib/removed-urls': [[...STORED, 'lib/publish/output'], /^node$/],
  'lib/feeds': [LEAVES, /^feedsmith$/],
  'lib/og-image': [LEAVES, /^(node|sharp|harfbuzzjs|wawoff2|bidi-js|linebreak)$/],
  'lib/seo': [LEAVES, /^(next|schema-dts)$/],
  'lib/publish': [[...STORED, 'lib/content/queries', 'lib/feeds'], /^(?!next$|react)/],
  'lib/serve': [LEAVES, ANY],
  'lib/cli': [['lib'], ANY],
  bench: [['lib'], ANY],
  components: [LEAVES, /^react$/],
  'components/enhance': [['lib/site'], NONE],
  'app/_lib': [
    [...LEAVES, ...RENDERERS, 'lib/content/queries/index.ts'],
    /^(next|react)$/,
  ],
  app: [
    [...LEAVES, ...RENDERERS, 'lib/content/queries/index.ts', 'app/_lib'],
    /^(next|react|node:timers\/promises)$/,
  ],
}

const root = inject('root')
const files = ['app', 'bench', 'components', 'lib'].flatMap((folder) => listFiles(folder))
const sources = files.filter((file) => /(?<!\.d)\.tsx?$/.test(file))

describe('the house', () => {
  it('imports what the table allows', () => {
    const faults = sources.flatMap((file) =>
      listImports(file)
        .filter((name) => !mayImport(file, name))
        .map((name) => `${file} → ${name}`),
    )
    expect(faults).toEqual([])
  })

  it('has at most fifteen files in a folder; a part and its style are one', () => {
    const parts = [...files, ...listFiles('tests')].map((file) =>
      file.replace(/\.(tsx|module\.css)$/, ''),
    )
    const counts = new Map<string, number>()
    for (const folder of [...new Set(parts)].map((part) => posix.dirname(part)))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > 15)).toEqual([])
  })

  it('no page can take an address that a route owns', () => {
    const owned = files
      .filter((file) =>
        /^app\/.*(page|route)(\.dev)?\.tsx?$|^app\/[^/]+\.(ico|svg|png)$/.test(file),
      )
      .map((file) => file.split('/')[1] ?? '')
      .filter((segment) => !/^(\[.+\]|page\.tsx)$/.test(segment))
    expect(owned).toContain('articles')
    expect(owned.filter((segment) => !RESERVED_NAMES.has(segment))).toEqual([])
  })
})

function mayImport(file: string, name: string): boolean {
  const room = roomOf(file)
  const [rooms, packages] = ROOMS[room] ?? [[], NONE]
  if (!/^(\.|@\/)/.test(name)) {
    const packageName = name.split('/', name.startsWith('@') ? 2 : 1).join('/')
    return packages.test(name) || packages.test(packageName.replace(/^node:.*/, 'node'))
  }
  const target = name.startsWith('@/')
    ? name.slice(2)
    : posix.join(posix.dirname(file), name)
  const isStyle = target.endsWith('.css')
  return (
    isStyle || roomOf(target) === room || rooms.some((allowed) => isIn(target, allowed))
  )
}

function roomOf(file: string): string {
  const rooms = Object.keys(ROOMS).filter((room) => isIn(file, room))
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? ''
}

function isIn(file: string, room: string): boolean {
  return (
    file === room ||
    `${file}.ts` === room ||
    `${file}/index.ts` === room ||
    file.startsWith(`${room}/`)
  )
}

function listImports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
