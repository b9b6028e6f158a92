import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import ts from 'typescript'

import { NONE, ROOMS } from './rooms.ts'

/** Generated, or a developer's own; `.gitignore` has them. */
const IGNORED =
  /^(\.git|node_modules|\.next.*|\.contentlayer|dist|next-env\.d\.ts|.+\.tsbuildinfo|\.DS_Store|users\.json|import-.+|\.vscode|\.idea|\.env.*)$/
const TOP_LEVEL =
  /^(app|bench|clients|components|content|docs|examples|hosting|lib|tests|README\.md|CONTRIBUTING\.md|CHANGELOG\.md|LICENSE|package(-lock)?\.json|tsconfig\.json|biome\.json|next\.config\.js|(contentlayer|vitest)\.config\.ts|\.ci|\.github|\.editorconfig|\.gitattributes|\.gitignore|\.npmrc|\.nvmrc|netlify\.toml|wrangler\.jsonc|\.gitlab-ci\.yml)$/

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

  it('lets nothing escape the compiler', () => {
    const directive = /@ts-(?:ignore|expect-error|nocheck)\b|^\s*(?:readonly )?#?\w+!:/m
    expect(sources.filter((file) => directive.test(read(file)))).toEqual([])
  })

  it('asks the one function whether an address is one', () => {
    const asking = sources.filter((file) => /\bURL\.canParse\(/.test(read(file)))
    expect(asking).toEqual([])
  })

  it('has no entry at its top that is not planned', () => {
    const entries = readdirSync(root).filter((name) => !IGNORED.test(name))
    expect(entries.filter((name) => !TOP_LEVEL.test(name))).toEqual([])
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
  return ts
    .preProcessFile(read(file), true, true)
    .importedFiles.map(({ fileName }) => fileName)
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
