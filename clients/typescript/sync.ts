// What changed since a state: by the log of changes, or where that is another, by comparing.
import { mapAtOnce } from './at-once.js'
import type { ImprintClient } from './client.js'
import { type Found, findChanges, INDEX, type Item, keyOf, readAll } from './found.js'
import type { Article, Author, Change, Index, Page, Series, Tag } from './types.js'

export type Document = Article | Page | Author | Tag | Series
export type DocumentType = Document['type']

/** What to keep between two calls of `sync`: plain JSON. */
export interface State {
  epoch: string
  seq: number
  types: DocumentType[]
  /** By `type/id`. */
  items: Record<string, { hash: string; slug: string }>
}

/** `slug`: the one that the state before had. */
export type Deleted = Pick<Change, 'type' | 'id' | 'slug'>

export interface Sync {
  state: State
  /** New ones and changed ones. One that moved has the id that it had. */
  put: Document[]
  deleted: Deleted[]
}

export interface SyncOptions {
  /** Articles alone by default. With others than before, everything is compared again. */
  types?: DocumentType[] | undefined
  signal?: AbortSignal | undefined
}

type Wanted = SyncOptions & { types: DocumentType[] }

const TRIES = 3

export async function syncFrom(
  client: ImprintClient,
  state: State | undefined,
  options: SyncOptions = {},
): Promise<Sync> {
  const types = options.types ?? state?.types ?? ['article']
  const known = state?.items ?? {}
  const wanted = { ...options, types }
  const index = await client.get<Index>(INDEX, options)
  const isSame = state?.epoch === index.epoch && String(state.types) === String(types)
  if (isSame && state.seq === index.seq) return { state, put: [], deleted: [] }
  const changes = isSame && (await findChanges(client, index, state.seq, options))
  if (changes && isWhole(known, changes, index, types)) {
    return apply(client, known, { index, items: changes }, wanted)
  }
  return apply(client, known, await compare(client, index, known, wanted), wanted)
}

/** Lists may change while they are read, and then lack an article that moved past the reader. */
async function compare(
  client: ImprintClient,
  first: Index,
  known: State['items'],
  wanted: Wanted,
): Promise<Found> {
  let index = first
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const items = await readAll(client, index, known, wanted)
    if (isWhole(known, items, index, wanted.types)) return { index, items }
    index = await client.get<Index>(INDEX, wanted)
  }
  throw new Error('The lists change while they are read. Try again later.')
}

/** Whether there will be as many articles as the index says. */
function isWhole(
  known: State['items'],
  found: Item[],
  { total }: Index,
  types: DocumentType[],
): boolean {
  const keys = new Set(Object.keys(known))
  for (const item of found) {
    if (item.op === 'put') keys.add(keyOf(item))
    if (item.op === 'delete') keys.delete(keyOf(item))
  }
  const articles = [...keys].filter((key) => key.startsWith('article/'))
  return !types.includes('article') || articles.length === total
}

/** Reads what is new or has another hash. Of several records of a document the last counts. */
async function apply(
  client: ImprintClient,
  known: State['items'],
  { index, items }: Found,
  { types, signal }: Wanted,
): Promise<Sync> {
  const last = [...new Map(items.map((item) => [keyOf(item), item])).values()]
  const mine = last.filter(({ type }) => types.some((each) => each === type))
  const changed = mine.filter((item) => item.op === 'put' && isNew(item, known))
  const put = (await mapAtOnce(changed, (item) => read(client, item, { signal }))).flat()
  const deleted = mine.flatMap(({ op, type, id }) => {
    const before = op === 'delete' ? known[keyOf({ type, id })] : undefined
    return before ? [{ type, id, slug: before.slug }] : []
  })
  const { epoch, seq } = index
  return { state: { epoch, seq, types, items: merge(known, put, deleted) }, put, deleted }
}

function isNew({ hash, ...item }: Item, known: State['items']): boolean {
  return known[keyOf(item)]?.hash !== hash
}

/** None where its address has passed to another: a record to come tells what became of it. */
async function read(
  client: ImprintClient,
  item: Item,
  options: Pick<SyncOptions, 'signal'>,
): Promise<Document[]> {
  const document = await client.find<Document>(item.api ?? '', options)
  return document && keyOf(document) === keyOf(item) ? [document] : []
}

function merge(known: State['items'], put: Document[], deleted: Deleted[]) {
  const items = new Map(Object.entries(known))
  for (const item of deleted) items.delete(keyOf(item))
  for (const item of put) items.set(keyOf(item), { hash: item.hash, slug: item.slug })
  return Object.fromEntries(items)
}
