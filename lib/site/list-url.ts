import { sitePath } from './url.ts'

/** Lists of articles with an address of their own, and the folder that it stands in. */
const FOLDERS = { tag: 'tags', author: 'authors', series: 'series' } as const

export type ListKind = keyof typeof FOLDERS

const KINDS: ReadonlyMap<string, ListKind> = new Map(
  listKinds().map((kind) => [FOLDERS[kind], kind]),
)

/** The site path of a list: `/tags/rust`. */
export function toListPath(kind: ListKind, slug: string): string {
  return sitePath(FOLDERS[kind], slug)
}

/** The kind of what stands in a folder: `tag` in `tags`; undefined in any other. */
export function findListKind(folder: string): ListKind | undefined {
  return KINDS.get(folder)
}

/** Alternatives for a regular expression. */
export function listFolderPattern(): string {
  return [...KINDS.keys()].join('|')
}

/** What `name`, the key of a list in the store, is of: `tag:rust`. Months have no address. */
export function parseListName(
  name: string,
): { readonly kind: ListKind; readonly slug: string } | undefined {
  const [word, slug = ''] = name.split(':')
  const kind = listKinds().find((one) => one === word)
  return kind && { kind, slug }
}

function listKinds(): ListKind[] {
  return ['tag', 'author', 'series']
}
