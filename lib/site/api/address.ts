// Addresses of the content API.
import { fillPattern, toNamedGroups, toParams } from '../pattern.ts'
import type { ListKind } from '../routes.ts'

/** What has a document of its own in the API, and is named in its log of changes. */
export type ItemType = 'article' | 'page' | 'author' | 'tag' | 'series'

/** A list of articles: `tag:rust` in the store. */
export type ApiList =
  | { readonly kind: 'all' }
  | { readonly kind: ListKind; readonly slug: string }

export type ApiAddress =
  | { readonly kind: 'index' }
  | { readonly kind: 'item'; readonly type: ItemType; readonly slug: string }
  /** What other sites show of an article that they embed. */
  | { readonly kind: 'oembed'; readonly slug: string }
  /** Where the article of an id is, by `toIdentityKey`. */
  | { readonly kind: 'identity'; readonly key: string }
  /** Without a number the newest ones. */
  | { readonly kind: 'list'; readonly list: ApiList; readonly number?: number }
  | { readonly kind: 'directory'; readonly type: DirectoryType }
  | { readonly kind: 'newestChanges' }
  | { readonly kind: 'changes'; readonly epoch: string; readonly number: number }
  | { readonly kind: 'openapi' }
  /** Which bundles the search index has. */
  | { readonly kind: 'search' }
  | { readonly kind: 'schema'; readonly name: string }

/** Articles have lists instead. */
export type DirectoryType = Exclude<ItemType, 'article'>

/** Site path without the base path. A breaking change gets another number. */
export const API_ROOT = '/api/v1/'

/** Media type of its documents, with its charset. */
export const API_TYPE = 'application/json; charset=utf-8'

const FOLDERS = {
  article: 'articles',
  page: 'pages',
  author: 'authors',
  tag: 'tags',
  series: 'series',
} as const satisfies Record<ItemType, string>

const TYPES: readonly ItemType[] = ['article', 'page', 'author', 'tag', 'series']

/** All but articles, in the order of `index.json`. */
export const DIRECTORY_TYPES: readonly DirectoryType[] = [
  ...(['tag', 'author', 'series', 'page'] as const),
]

const PATTERNS = {
  index: 'index.json',
  openapi: 'openapi.json',
  search: 'search.json',
  schema: 'schema/:name.json',
  item: ':folder/:slug.json',
  identity: 'ids/:key.json',
  oembed: 'oembed/:slug.json',
  all: 'lists/all/:part.json',
  list: 'lists/:list/:slug/:part.json',
  directory: ':folder.json',
  newestChanges: 'changes/newest.json',
  changes: 'changes/:epoch/:number.json',
} as const

/** Returns the encoded site path. */
export function toApiPath(address: ApiAddress): string {
  return API_ROOT + fillPattern(...toPattern(address))
}

function toPattern(address: ApiAddress): Parameters<typeof fillPattern> {
  switch (address.kind) {
    case 'item':
      return [PATTERNS.item, { folder: FOLDERS[address.type], slug: address.slug }]
    case 'directory':
      return [PATTERNS.directory, { folder: FOLDERS[address.type] }]
    case 'list': {
      const { list, number } = address
      const part = number === undefined ? NEWEST : String(number)
      if (list.kind === 'all') return [PATTERNS.all, { part }]
      return [PATTERNS.list, { list: list.kind, slug: list.slug, part }]
    }
    case 'changes':
      return [PATTERNS.changes, { ...address, number: String(address.number) }]
    case 'identity':
      return [PATTERNS.identity, { key: address.key }]
    case 'oembed':
      return [PATTERNS.oembed, { slug: address.slug }]
    case 'schema':
      return [PATTERNS.schema, { name: address.name }]
    default:
      return [PATTERNS[address.kind], {}]
  }
}

const NEWEST = 'newest'
const NUMBER = /^[1-9][0-9]{0,8}$/

/** Reverses `toApiPath`; undefined for other paths. */
export function parseApiPath(path: string): ApiAddress | undefined {
  if (!path.startsWith(API_ROOT)) return undefined
  for (const [name, expression] of MATCHERS) {
    const match = expression.exec(path.slice(API_ROOT.length))
    const address = match && PARSERS[name](toParams(match.groups))
    // One spelling: `%61` is not the address `a`.
    if (address) return toApiPath(address) === path ? address : undefined
  }
  return undefined
}

type PatternName = keyof typeof PATTERNS

const NAMES: readonly PatternName[] = [
  ...([
    'index',
    'openapi',
    'search',
    'newestChanges',
    'schema',
    'identity',
    'all',
  ] as const),
  ...(['oembed', 'directory', 'item', 'changes', 'list'] as const),
]

const MATCHERS = NAMES.map(
  (name) => [name, new RegExp(`^${toNamedGroups(PATTERNS[name])}$`)] as const,
)

type Parser = (params: Readonly<Record<string, string>>) => ApiAddress | undefined

const PARSERS: Readonly<Record<PatternName, Parser>> = {
  index: () => ({ kind: 'index' }),
  openapi: () => ({ kind: 'openapi' }),
  search: () => ({ kind: 'search' }),
  newestChanges: () => ({ kind: 'newestChanges' }),
  schema: ({ name = '' }) => ({ kind: 'schema', name }),
  identity: ({ key = '' }) => ({ kind: 'identity', key }),
  oembed: ({ slug = '' }) => ({ kind: 'oembed', slug }),
  all: ({ part = '' }) => parseList({ kind: 'all' }, part),
  list({ list = '', slug = '', part = '' }) {
    const isList = list === 'tag' || list === 'author' || list === 'series'
    return isList ? parseList({ kind: list, slug }, part) : undefined
  },
  directory({ folder }) {
    const type = DIRECTORY_TYPES.find((known) => FOLDERS[known] === folder)
    return type && { kind: 'directory', type }
  },
  item({ folder, slug = '' }) {
    const type = TYPES.find((known) => FOLDERS[known] === folder)
    return type && { kind: 'item', type, slug }
  },
  changes: ({ epoch = '', number = '' }) =>
    NUMBER.test(number) ? { kind: 'changes', epoch, number: Number(number) } : undefined,
}

function parseList(list: ApiList, part: string): ApiAddress | undefined {
  if (part === NEWEST) return { kind: 'list', list }
  return NUMBER.test(part) ? { kind: 'list', list, number: Number(part) } : undefined
}

/** Pattern of the pages of the log, whose bytes never change. */
export const CHANGES_PATTERN = API_ROOT + PATTERNS.changes
