// What the log of changes has since a state, and what there is where it does not reach back.
import type { ImprintClient } from './client.js'
import type { DocumentType, State, SyncOptions } from './sync.js'
import type { Change, Changes, ChangesPage, Directory, FullList, Index } from './types.js'

/** A document as a record names it. */
export type Item = Pick<Change, 'op' | 'type' | 'id' | 'slug' | 'hash' | 'api'>

export const INDEX = 'index.json'

const DIRECTORIES = {
  page: 'pages',
  author: 'authors',
  tag: 'tags',
  series: 'series',
} as const

/** What a state lacks, as of an index. */
export interface Found {
  index: Index
  items: Item[]
}

/** Undefined where the log does not reach back to `seq`, or is not the one of the index. */
export async function findChanges(
  client: ImprintClient,
  index: Index,
  seq: number,
  options: SyncOptions,
): Promise<Item[] | undefined> {
  if (index.seq < seq) return undefined
  const items: Change[] = []
  for (let url: string | null = index.links.changes; url !== null; ) {
    const page: Changes | ChangesPage | undefined = await client.find(url, options)
    if (page?.epoch !== index.epoch) return undefined
    items.unshift(...page.changes)
    if (items[0] !== undefined && items[0].seq <= seq + 1) {
      return items.filter((item) => item.seq > seq && item.seq <= index.seq)
    }
    url = page.older
  }
  return undefined
}

/** Everything there is, and `delete` for what is known and no longer there. */
export async function readAll(
  client: ImprintClient,
  index: Index,
  known: State['items'],
  options: SyncOptions & { types: DocumentType[] },
): Promise<Item[]> {
  const items: Item[] = []
  for (const type of options.types) {
    const listed =
      type === 'article'
        ? await readArticles(client, index, options)
        : await readDirectory(client, index, type, options)
    items.push(...listed.map((item): Item => ({ ...item, op: 'put', type })))
  }
  const present = new Set(items.map(keyOf))
  const missing = Object.entries(known).filter(([key]) => !present.has(key))
  return [...items, ...missing.flatMap((entry) => toDelete(entry, options.types))]
}

type Listed = Omit<Item, 'op' | 'type'>

/** From the newest page on, so that articles which come meanwhile move none past the reader. */
async function readArticles(
  client: ImprintClient,
  { links }: Index,
  options: SyncOptions,
): Promise<Listed[]> {
  const articles: Listed[] = []
  const pages = client.pages<FullList>(links.articles, options)
  for await (const page of pages) articles.push(...page.articles)
  return articles
}

async function readDirectory(
  client: ImprintClient,
  { links }: Index,
  type: Exclude<DocumentType, 'article'>,
  options: SyncOptions,
): Promise<Listed[]> {
  const { items } = await client.get<Directory>(links[DIRECTORIES[type]], options)
  // Their slugs are their ids.
  return items.map((item) => ({ ...item, id: item.slug }))
}

/** None for types that are not wanted. */
function toDelete(
  [key, { slug }]: [string, { slug: string }],
  types: DocumentType[],
): Item[] {
  const type = types.find((each) => key.startsWith(`${each}/`))
  if (type === undefined) return []
  return [{ op: 'delete', type, id: key.slice(type.length + 1), slug }]
}

/** How `State` knows a document. */
export function keyOf({ type, id }: Pick<Item, 'type' | 'id'>): string {
  return `${type}/${id}`
}
