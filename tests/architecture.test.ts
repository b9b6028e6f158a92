import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import ts from 'typescript'

import { RESERVED_NAMES } from '../lib/content/schema/reserved.ts'

interface Zone {
  readonly files: RegExp
  /** Other zones; its own is always allowed. */
  readonly zones: readonly string[]
  readonly packages: RegExp
  /** Contentlayer bundles these files with a tool that does not know `@/`. */
  readonly relativeOnly?: true
}

const NONE = /^$/
const ANY = /^/
const UNIFIED =
  /^(unified|unist|hast|mdast|vfile|shiki|github-slugger|fastest-levenshtein|remark-.+|rehype-.+|(hast|mdast|unist)-util-.+)$/

// Who may import whom: the table of docs/architecture.md. The first zone that fits a file is
// its own. What is not listed is forbidden.
const ZONES: Readonly<Record<string, Zone>> = {
  leaves: {
    files: /^lib\/[^/]+\.ts$/,
    zones: [],
    packages: /^(node|fastest-levenshtein)$/,
  },
  types: {
    files: /^lib\/content\/(types|[a-z]+-types|document)\.ts$/,
    // `document` describes what the pipeline returns.
    zones: ['leaves', 'markdown types'],
    packages: NONE,
  },
  'markdown types': {
    files: /^lib\/markdown\/types\.ts$/,
    zones: ['leaves'],
    packages: NONE,
  },
  markdown: {
    files: /^lib\/markdown\//,
    zones: ['leaves', 'markdown types'],
    packages: UNIFIED,
    relativeOnly: true,
  },
  schema: {
    files: /^lib\/content\/schema\//,
    zones: ['leaves', 'types', 'markdown', 'markdown types'],
    packages: /^contentlayer$/,
    relativeOnly: true,
  },
  // What engine and queries share. Of `lib/content` only the engine meets Contentlayer.
  check: {
    files: /^lib\/content\/check\//,
    zones: ['leaves', 'types', 'schema'],
    packages: /^yaml$/,
  },
  store: {
    files: /^lib\/content\/((store|release|references)\/|[^/]+\.ts$)/,
    zones: ['leaves', 'types', 'schema', 'check'],
    packages: /^(node|libsql)$/,
  },
  engine: {
    files: /^lib\/content\/engine\//,
    zones: ['leaves', 'types', 'markdown', 'markdown types', 'schema', 'check', 'store'],
    packages: /^(node|image-size|contentlayer|@contentlayer2\/.+)$/,
  },
  queries: {
    files: /^lib\/content\/queries\//,
    zones: ['leaves', 'types', 'schema', 'check', 'store'],
    packages: /^node$/,
  },
  feed: { files: /^lib\/feed\//, zones: ['leaves', 'types'], packages: /^feedsmith$/ },
  og: {
    files: /^lib\/og\//,
    zones: ['leaves', 'types'],
    packages: /^(node|sharp|harfbuzzjs|wawoff2|bidi-js|linebreak)$/,
  },
  seo: {
    files: /^lib\/seo\//,
    zones: ['leaves', 'types'],
    packages: /^(next|schema-dts)$/,
  },
  api: { files: /^lib\/api\//, zones: ['leaves', 'types'], packages: NONE },
  enhance: { files: /^components\/enhance\//, zones: ['leaves'], packages: NONE },
  components: {
    files: /^components\//,
    zones: ['leaves', 'types'],
    packages: /^react$/,
  },
  routes: {
    files: /^app\/(.+\/)?(page|route|layout|not-found)(\.dev)?\.tsx?$/,
    zones: [
      'app',
      'leaves',
      'types',
      'queries',
      'feed',
      'og',
      'seo',
      'api',
      'components',
    ],
    packages: /^(next|react)$/,
  },
  // What routes share.
  app: {
    files: /^app\//,
    zones: ['leaves', 'types', 'queries', 'feed', 'og', 'seo', 'api', 'components'],
    packages: /^(next|react)$/,
  },
  publish: {
    files: /^lib\/publish\//,
    zones: ['leaves', 'types', 'queries', 'store', 'feed'],
    packages: ANY,
  },
  serve: { files: /^lib\/serve\//, zones: ['leaves'], packages: ANY },
  cli: {
    files: /^(lib\/cli|bench)\//,
    zones: [
      ...['leaves', 'types', 'markdown', 'markdown types', 'schema', 'check', 'store'],
      ...['engine', 'queries', 'feed', 'og', 'seo', 'api', 'publish', 'serve', 'cli'],
    ],
    packages: ANY,
  },
  configuration: {
    files: /^[^/]+\.ts$/,
    zones: ['schema', 'markdown'],
    packages: /^(node|contentlayer|vitest)$/,
  },
  tests: { files: /^tests\//, zones: [], packages: ANY },
}

// Finer than a zone: single imports that a zone's packages would let through.
const NEVER = [
  { from: /^app\//, what: /^node:(?!timers\/promises$)/, why: 'routes read no files' },
  { from: /^lib\/publish\//, what: /^(next|react)/, why: 'the publisher speaks HTTP' },
  { from: /^app\//, what: /^@\/lib\/content\/queries\//, why: 'one door to the queries' },
]

/** Node modules that a zone without `node` may use: they touch nothing outside. */
const HARMLESS = new Set(['node:timers/promises'])

const TOP_LEVEL = [
  ...['app', 'bench', 'components', 'content', 'docs', 'hosting', 'lib', 'tests'],
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json'],
  ...['next.config.js', 'contentlayer.config.ts', 'vitest.config.ts'],
  ...['.ci', '.github', '.editorconfig', '.gitattributes', '.gitignore'],
  ...['.npmrc', '.nvmrc'],
]

/** Generated, or a developer's own; `.gitignore` keeps them out of the project. */
const UNTRACKED =
  /^(\.git|node_modules|\.next.*|\.contentlayer|dist|next-env\.d\.ts|.+\.tsbuildinfo|\.DS_Store|\.vscode|\.idea|\.env.*)$/

const MAX_LINES = 300

const root = inject('root')
const files = ['app', 'bench', 'components', 'lib', 'tests']
  .flatMap((folder) => listFiles(folder))
  .concat(readdirSync(root))
  .filter((file) => /\.tsx?$/.test(file) && !/\.d\.ts$/.test(file))
const sources = new Map(files.map((file) => [file, parseSource(file)]))

describe('imports', () => {
  it('every file belongs to a zone', () => {
    expect(files.filter((file) => zoneOf(file) === undefined)).toEqual([])
  })

  it('keep to the table', () => {
    const faults = files
      .filter((file) => zoneOf(file) !== 'tests')
      .flatMap((file) => listImports(file).flatMap((name) => faultOf(file, name) ?? []))
    expect(faults).toEqual([])
  })

  it('lead to files that exist', () => {
    const missing = files.flatMap((file) =>
      listImports(file)
        .filter((name) => isOwn(name) && resolve(file, name) === undefined)
        .filter((name) => !/\.(css|mjs)$/.test(name))
        .map((name) => `${file} → ${name}`),
    )
    expect(missing).toEqual([])
  })
})

describe('types', () => {
  it('nothing escapes the compiler', () => {
    const escapes = [...sources].flatMap(([file, source]) =>
      listEscapes(source).map(({ line, what }) => `${file}:${line} ${what}`),
    )
    expect(escapes).toEqual([])
  })

  it('only Next’s own files export a default', () => {
    const defaults = files
      .filter((file) => /^(lib|components)\//.test(file))
      .filter((file) => hasDefaultExport(sourceOf(file)))
    expect(defaults).toEqual([])
  })
})

describe('the house', () => {
  it('has no entry that nobody planned', () => {
    const entries = readdirSync(root).filter((name) => !UNTRACKED.test(name))
    expect(entries.filter((name) => !TOP_LEVEL.includes(name))).toEqual([])
  })

  it('keeps every file small enough to read', () => {
    const long = files
      .filter((file) => /^(lib|components|app)\//.test(file))
      .filter((file) => sourceOf(file).text.split('\n').length > MAX_LINES)
    expect(long).toEqual([])
  })

  it('no page can take an address that a route owns', () => {
    const owned = listFiles('app')
      .filter((file) => /\/(page|route)(\.dev)?\.tsx?$|\.(ico|svg|png)$/.test(file))
      .map((file) => file.split('/')[1] ?? '')
      .filter((segment) => !/^(\[.+\]|page\.tsx)$/.test(segment))
    expect(owned).toContain('articles')
    expect(owned.filter((segment) => !RESERVED_NAMES.includes(segment))).toEqual([])
  })
})

/** What is wrong with an import; undefined when the table allows it. */
function faultOf(file: string, name: string): string | undefined {
  const zoneName = zoneOf(file)
  const zone = zoneName === undefined ? undefined : ZONES[zoneName]
  if (zone === undefined) return undefined
  const never = NEVER.find(({ from, what }) => from.test(file) && what.test(name))
  if (never) return `${file} → ${name}: ${never.why}`
  if (zone.relativeOnly && name.startsWith('@/')) return `${file} → ${name}: not relative`
  if (!isOwn(name)) {
    const allowed = zone.packages.test(packageOf(name)) || HARMLESS.has(name)
    return allowed ? undefined : `${file} → ${name}: no package of ${zoneName}`
  }
  const target = zoneOf(resolve(file, name) ?? join(file, '..', name))
  if (target === zoneName && zoneName !== 'routes') return undefined
  if (/\.(css|mjs)$/.test(name) || zone.zones.includes(target ?? '')) return undefined
  return `${file} → ${name}: ${zoneName} may not import ${target}`
}

function zoneOf(file: string): string | undefined {
  return Object.keys(ZONES).find((name) => ZONES[name]?.files.test(file))
}

function isOwn(name: string): boolean {
  return name.startsWith('.') || name.startsWith('@/')
}

/** `next/navigation` → `next`, `@a/b/c` → `@a/b`, `node:fs` → `node`. */
function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node'
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}

function resolve(file: string, name: string): string | undefined {
  const path = name.startsWith('@/')
    ? name.slice(2)
    : posix.join(posix.dirname(file), name)
  const candidates = ['', '.ts', '.tsx', '/index.ts'].map((ending) => path + ending)
  return candidates.find((candidate) => sources.has(candidate))
}

function listImports(file: string): string[] {
  const names: string[] = []
  walk(sourceOf(file), (node) => {
    const specifier = specifierOf(node)
    if (specifier && ts.isStringLiteralLike(specifier)) names.push(specifier.text)
  })
  return names
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return node.argument.literal
  }
  const isDynamic =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      node.expression.getText() === 'require')
  return isDynamic ? node.arguments[0] : undefined
}

function listEscapes(source: ts.SourceFile): { line: number; what: string }[] {
  const escapes: { line: number; what: string }[] = []
  const note = (position: number, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(position)
    escapes.push({ line: line + 1, what })
  }
  walk(source, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) note(node.pos, '`any`')
    if (ts.isNonNullExpression(node)) note(node.pos, 'non-null `!`')
    if (ts.isPropertyDeclaration(node) && node.exclamationToken) {
      note(node.pos, 'definite `!`')
    }
  })
  const directive = /^[\s{]*(?:\/\/|\/?\*).*@ts-(?:ignore|expect-error|nocheck)\b/gm
  for (const { index } of source.text.matchAll(directive)) note(index, '`@ts-` comment')
  return escapes
}

function hasDefaultExport(source: ts.SourceFile): boolean {
  return source.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts
          .getModifiers(statement)
          ?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
  )
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

function parseSource(file: string): ts.SourceFile {
  const text = readFileSync(join(root, file), 'utf8')
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

function sourceOf(file: string): ts.SourceFile {
  const source = sources.get(file)
  if (source === undefined) throw new Error(`${file} was not read`)
  return source
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
