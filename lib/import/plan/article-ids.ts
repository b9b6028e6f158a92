// Permanent ids of imported articles: the guid of the old feed, or one that every run agrees on.
import { createHash } from 'node:crypto'

import type { ItemHead } from './planned-item.ts'

export interface IdSource {
  /** The name of the reader. */
  readonly reader: string
  /** Tells two blogs of one engine apart. */
  readonly siteUrl: string
}

/** Ids with a space or a control character are no ids here (`id-invalid`). */
const UNFIT = /[\s\u0000-\u001f\u007f]/

/** Gives each key its id. A guid that two items claim is that of the first. */
export class ArticleIds {
  readonly #source: IdSource
  readonly #taken = new Set<string>()

  constructor(source: IdSource) {
    this.#source = source
  }

  take({ guid, key }: Pick<ItemHead, 'guid' | 'key'>): { id: string; isOwn: boolean } {
    const isOwn = guid !== undefined && guid !== '' && !UNFIT.test(guid)
    const id = isOwn && !this.#taken.has(guid) ? guid : this.#make(key)
    this.#taken.add(id)
    return { id, isOwn: id === guid }
  }

  #make(key: string): string {
    const { reader, siteUrl } = this.#source
    return spell(createHash('sha256').update(`${reader}\0${siteUrl}\0${key}`).digest())
  }
}

// As ids of new articles are spelt: without vowels no word appears.
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 12

function spell(bytes: Uint8Array): string {
  return [...bytes.subarray(0, LENGTH)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
}
