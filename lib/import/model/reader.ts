// A reader: one kind of source. Its folder in `lib/import/readers` is all that knows it.
import type { SourceRecord } from './record.ts'
import type { Source } from './source.ts'

export interface Reader {
  /** Stable, such as `wordpress`; the name of its folder. */
  readonly name: string
  /** For people, such as `WordPress (WXR)`. */
  readonly label: string
  /**
   * 0 for a source of another kind, 1 for one that can be no other: from names and first
   * bytes alone. Never throws for damaged input.
   */
  recognise(source: Source): Promise<number>
  /**
   * Every item of the source once, as a record of its own, in an order that the source alone
   * decides. Streams: a record is never held longer than the next one takes. Throws a
   * `SourceError` only where nothing of the source can be read; what is damaged in a part
   * becomes a `Repair` or a `LeftOut`, and the rest is read on.
   */
  read(source: Source, options: ReadOptions): AsyncIterable<SourceRecord>
}

export interface ReadOptions {
  /** Replies of Medium as articles. */
  readonly replies: boolean
  /** Modification dates that engines write by themselves. */
  readonly updated: boolean
  /** The title of a single text that has none. */
  readonly title?: string
}
