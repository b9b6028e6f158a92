// What changed since a state: by the log of changes, or where that is another, by comparing.
import { mapAtOnce } from './at-once.js'
import type { ImprintClient } from './client.js'
import { findChanges, INDEX, type Item, keyOf, readAll } from './found.js'
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

type Wanted = SyncOptions & { types: DocumentType[]; read: Map<string, Document> }

const TRIES = 3

export async function syncFrom(
  client: ImprintClient,
  state: State | undefined,
  options: SyncOptions = {},
): Promise<Sync> {
  const types = options.types ?? state?.types ?? ['article']
  const known = state?.items ?? {}
  const wanted: Wanted = { ...options, types, read: new Map() }
  const index = await client.get<Index>(INDEX, options)
  const isSame = state?.epoch === index.epoch && String(state.types) === String(types)
  if (isSame && state.seq === index.seq) return { state, put: [], deleted: [] }
  const changes = isSame && (await findChanges(client, index, state.seq, options))
  const { items, ...rest } = changes
    ? await apply(client, known, changes, wanted)
    : await compare(client, index, known, wanted)
  const { epoch, seq } = index
  return { state: { epoch, seq, types, items }, ...rest }
}

/** Old articles that come or go while lists are read move others past the reader. */
async function compare(
  client: ImprintClient,
  index: Index,
  known: State['items'],
  wanted: Wanted,
) {
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const found = await readAll(client, index, known, wanted)
    if (found === undefined) continue
    const sure = await mapAtOnce(found, (item) => confirm(client, item, wanted))
    const result = await apply(client, known, sure, wanted)
    if (result.put.every((document) => hasNeighbours(document, result.items)))
      return result
  }
  throw new Error('The lists change while they are read. Try again later.')
}

/** Nothing is dropped because it was in no list: its document must be gone, or unlisted. */
async function confirm(client: ImprintClient, item: Item, wanted: Wanted): Promise<Item> {
  if (item.op !== 'delete') return item
  const [document] = await read(client, item, wanted)
  const isListed = document?.type !== 'article' || document.visibility === 'public'
  return document && isListed ? { ...item, op: 'put', hash: document.hash } : item
}

function hasNeighbours(document: Document, items: State['items']): boolean {
  if (document.type !== 'article') return true
  const near = [document.previous, document.next].filter((article) => article !== null)
  return near.every(({ id }) => keyOf({ type: 'article', id }) in items)
}

/** Reads what is new or has another hash. Of several records of a document the last counts. */
async function apply(
  client: ImprintClient,
  known: State['items'],
  found: Item[],
  wanted: Wanted,
) {
  const last = [...new Map(found.map((item) => [keyOf(item), item])).values()]
  const mine = last.filter(({ type }) => wanted.types.some((each) => each === type))
  const changed = mine.filter((item) => item.op === 'put' && isNew(item, known))
  const put = (await mapAtOnce(changed, (item) => read(client, item, wanted))).flat()
  const deleted = mine.flatMap(({ op, type, id }) => {
    const before = op === 'delete' ? known[keyOf({ type, id })] : undefined
    return before ? [{ type, id, slug: before.slug }] : []
  })
  return { items: merge(known, put, deleted), put, deleted }
}

function isNew({ hash, ...item }: Item, known: State['items']): boolean {
  return known[keyOf(item)]?.hash !== hash
}

/** None where its address has passed to another: a record to come tells what became of it. */
async function read(
  client: ImprintClient,
  item: Item,
  wanted: Wanted,
): Promise<Document[]> {
  const key = keyOf(item)
  const before = wanted.read.get(key)
  if (before !== undefined && before.hash === item.hash) return [before]
  const document = await client.find<Document>(item.api ?? '', wanted)
  if (document === undefined || keyOf(document) !== key) return []
  wanted.read.set(key, document)
  return [document]
}

function merge(known: State['items'], put: Document[], deleted: Deleted[]) {
  const items = new Map(Object.entries(known))
  for (const item of deleted) items.delete(keyOf(item))
  for (const item of put) items.set(keyOf(item), { hash: item.hash, slug: item.slug })
  return Object.fromEntries(items)
}
