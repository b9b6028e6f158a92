// Entries of a feed as records: each entry once, whatever pages repeat it.
import type { FeedEntry, FeedFacts } from '../../feed/model.ts'
import type { Item } from '../../model/item.ts'
import type { LeftOut, Repair, SourceRecord } from '../../model/record.ts'
import type { ReadOptions } from '../../model/reader.ts'

import { listAddresses } from './entry-address.ts'
import { toItem } from './to-item.ts'
import { isBeginning } from './truncation.ts'

/** WordPress and Blogger have feeds of comments, whose entries lead into a page. */
const COMMENT = /#(?:comment-?|c)\d+$/

export class FeedRecords {
  readonly #options: ReadOptions
  /** Address by guid: the same entry stands on two pages of a feed that grew meanwhile. */
  readonly #seen = new Map<string, string>()
  #entries = 0
  #beginnings = 0

  constructor(options: ReadOptions) {
    this.#options = options
  }

  *list(entry: FeedEntry, facts: FeedFacts): Iterable<SourceRecord> {
    const addresses = listAddresses(entry, facts)
    const key = entry.guid ?? addresses[0] ?? `${entry.title} ${entry.published ?? ''}`
    const [address = key] = addresses
    if (entry.isComment || COMMENT.test(address)) {
      yield toLeftOut(entry, key, 'comment', 'an answer to an article, not an article')
      return
    }
    const known = this.#seen.get(key)
    if (known === address) {
      yield toLeftOut(entry, key, 'repetition', 'the feed has this entry twice')
      return
    }
    this.#entries += 1
    if (isBeginning(entry, facts)) this.#beginnings += 1
    this.#seen.set(known === undefined ? key : `${key} ${address}`, address)
    const item = toItem(entry, facts, { addresses, options: this.#options })
    yield known === undefined ? { ...item, key } : withoutGuid(item, `${key} ${address}`)
  }

  *listWarnings(place: string): Iterable<Repair> {
    if (this.#beginnings === 0) return
    yield {
      type: 'repair',
      place,
      rule: 'feed-truncated',
      message: `The feed holds no more than the beginning of ${this.#beginnings} of its ${this.#entries} entries: these become drafts. Let the old blog send whole articles in its feed, or import the export of its engine.`,
    }
  }
}

function toLeftOut(
  { place, title }: FeedEntry,
  key: string,
  what: string,
  reason: string,
): LeftOut {
  return { type: 'left-out', key, place, title: title || key, what, reason }
}

/** Two articles with one guid: readers of feeds know only one of them, and nobody knows which. */
function withoutGuid({ guid = '', ...item }: Item, key: string): Item {
  const message = `Another entry has the same guid (${guid}): this one gets an id of its own.`
  return {
    ...item,
    key,
    notes: [...item.notes, { kind: 'loss', rule: 'guid-twice', message }],
  }
}
