// The lint of a feed before it is published, independent of how the feed was made.
import type { FeedFormat } from '../site/feed-url.ts'
import { EntryReader, type KnownEntry } from './entry-reader.ts'
import type { ReadFeed } from './read.ts'

/** What an entry is known by: its id, which Atom has as an IRI, and its address. */
export type EntryName = Pick<KnownEntry, 'id' | 'url'>

export interface LintSettings {
  readonly format: FeedFormat
  /** The absolute address of the feed. */
  readonly self: string
  /** Nothing in the feed may be younger. */
  readonly now: Date
  /** True for an entry that the public may see. */
  isPublic(entry: EntryName): boolean
}

/** Something that readers would get wrong. */
export interface FeedDiagnostic {
  readonly message: string
  /** Absent for a fault of the feed itself. */
  readonly entry?: EntryName
}

/** Reads a feed back as its readers do. Empty for a sound one. `reader` knows what it has read. */
export function listFeedDiagnostics(
  text: string,
  settings: LintSettings,
  reader = new EntryReader(),
): FeedDiagnostic[] {
  const broken = describeBroken(text, settings.format)
  if (broken !== undefined) return [{ message: broken }]
  let feed: ReturnType<EntryReader['read']>
  try {
    feed = reader.read(settings.format, text)
  } catch (error) {
    return [{ message: `it can not be parsed: ${String(error)}` }]
  }
  return [
    ...listSelfFaults(feed, settings.self),
    ...feed.entries.flatMap((entry, index) =>
      [
        ...listListFaults(entry, feed.entries.slice(0, index)),
        ...listEntryFaults(entry, settings),
      ].map((fault) => toDiagnostic(entry, fault)),
    ),
  ]
}

function listSelfFaults(
  { self }: Pick<ReadFeed, 'self'>,
  wanted: string,
): FeedDiagnostic[] {
  if (self === wanted) return []
  const found =
    self === undefined ? 'it does not name its own address' : `it says it is ${self}`
  return [{ message: `${found}: it has to be ${wanted}` }]
}

// XML 1.0 §2.2, without what only half a surrogate pair is.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
// The parser closes what is open: half a feed would pass as one with fewer entries.
const ENDS = { rss: '</rss>', atom: '</feed>', json: '}' } as const

function describeBroken(text: string, format: FeedFormat): string | undefined {
  const half = text.isWellFormed() ? null : /\p{Surrogate}/u.exec(text)
  const [character] = FORBIDDEN.exec(text) ?? half ?? []
  if (character !== undefined) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `it holds the character U+${code}, which XML does not allow`
  }
  return text.trimEnd().endsWith(ENDS[format]) ? undefined : 'it breaks off'
}

function listListFaults({ id, published }: KnownEntry, before: readonly KnownEntry[]) {
  const isLater = timeOf(published) > timeOf(before.at(-1)?.published)
  return [
    ...(isLater ? ['is newer than the one before it'] : []),
    ...(before.some((entry) => entry.id === id) ? ['has the id of another entry'] : []),
  ]
}

function listEntryFaults(entry: KnownEntry, { isPublic, now }: LintSettings): string[] {
  const { id, title, url, published, updated, relative } = entry
  const faults: string[] = []
  if (id === undefined || !isPublic(entry)) faults.push('is not public')
  if (title === undefined) faults.push('has no title')
  if (url === undefined || !ABSOLUTE.test(url)) faults.push(`leads to "${url ?? ''}"`)
  if (Number.isNaN(timeOf(published))) faults.push('has no date')
  if (timeOf(published) > now.getTime()) faults.push(`is of the future: ${published}`)
  if (timeOf(updated) < timeOf(published)) {
    faults.push('was changed before it was published')
  }
  if (relative !== undefined) {
    faults.push(`has the address "${relative}", which leads nowhere in a reader`)
  }
  return faults
}

const ABSOLUTE = /^https?:\/\/[^/]/

function timeOf(date: string | undefined): number {
  return Date.parse(date ?? '')
}

function toDiagnostic(entry: KnownEntry, fault: string): FeedDiagnostic {
  const { id, title, url } = entry
  return { message: `the entry "${title ?? id ?? ''}" ${fault}`, entry: { id, url } }
}
