// Reads the log of a store that was lost from the files that it published.
import type { ApiItem } from '../../content/store/editions.ts'
import type { ChangeRecord, Edition } from '../../model/api.ts'
import {
  type ApiAddress,
  DIRECTORY_TYPES,
  type ItemType,
  toApiPath,
} from '../../site/api/address.ts'
import { toIdentityKey } from '../../site/api/identity-key.ts'
import { fileOf } from '../../site/output-file.ts'

/** What the files say of the last edition. */
export interface FoundLog {
  readonly edition: Edition
  readonly items: readonly ApiItem[]
  readonly changes: readonly ChangeRecord[]
}

type Read = (file: string) => Uint8Array | undefined

/** Undefined where one of them is missing, or is not what an edition publishes. */
export function findPublishedLog(read: Read): FoundLog | undefined {
  try {
    return new LogFiles(read).readAll()
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

class LogFiles {
  readonly #read: Read

  constructor(read: Read) {
    this.#read = read
  }

  readAll(): FoundLog {
    const { epoch, edition, seq } = this.#parse({ kind: 'index' })
    const found = {
      edition: { epoch: text(epoch), edition: whole(edition), seq: whole(seq) },
      items: [...this.#listArticles(), ...DIRECTORY_TYPES.flatMap(this.#listOthers)],
      changes: this.#listChanges(text(epoch)),
    }
    const isWhole = found.changes.every((change, index) => change.seq === index + 1)
    if (!isWhole || found.changes.length !== found.edition.seq) throw new TypeError()
    return found
  }

  #listArticles(): ApiItem[] {
    const list = { kind: 'all' } as const
    const newest = this.#parse({ kind: 'list', list })
    const numbers = count(whole(newest.pages))
    const pages = numbers.map((number) => this.#parse({ kind: 'list', list, number }))
    return [newest, ...pages].flatMap(({ articles }) =>
      records(articles).map((article) => toItem('article', article)),
    )
  }

  readonly #listOthers = (type: (typeof DIRECTORY_TYPES)[number]): ApiItem[] =>
    records(this.#parse({ kind: 'directory', type }).items).map((item) =>
      toItem(type, { id: item.slug, ...item }),
    )

  #listChanges(epoch: string): ChangeRecord[] {
    const newest = this.#parse({ kind: 'newestChanges' })
    const pages = count(whole(newest.pages)).map((number) =>
      this.#parse({ kind: 'changes', epoch, number }),
    )
    return [...pages, newest].flatMap(({ changes }) => records(changes).map(toChange))
  }

  #parse(address: ApiAddress): Fields {
    const bytes = this.#read(fileOf(toApiPath(address), ''))
    if (!bytes) throw new TypeError(`${toApiPath(address)} is missing`)
    return fields(JSON.parse(Buffer.from(bytes).toString()))
  }
}

function toItem(type: ItemType, { id, slug, hash }: Fields): ApiItem {
  const [address, key] = [
    toApiPath({ kind: 'item', type, slug: text(slug) }),
    toIdentityKey(text(id)),
  ]
  return { address, type, id: text(id), key, slug: text(slug), hash: text(hash) }
}

function toChange(record: Fields): ChangeRecord {
  const { op, type, was, hash } = record
  const known = (['article', ...DIRECTORY_TYPES] as const).find((name) => name === type)
  if ((op !== 'put' && op !== 'delete') || !known) throw new TypeError()
  return {
    ...{ seq: whole(record.seq), edition: whole(record.edition), at: text(record.at) },
    ...{ op, type: known, id: text(record.id), slug: text(record.slug) },
    ...(was !== undefined && { was: text(was) }),
    ...(hash !== undefined && { hash: text(hash) }),
  }
}

type Fields = Readonly<Record<string, unknown>>

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new TypeError()
  return { ...value }
}

function records(value: unknown): Fields[] {
  if (!Array.isArray(value)) throw new TypeError()
  return value.map(fields)
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError()
  return value
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new TypeError()
  return Number(value)
}

/** From 1. */
function count(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}
