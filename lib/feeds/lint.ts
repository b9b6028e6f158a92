import type { FeedFormat } from '../site/feed-url.ts'
import { listHtmlTokens, listUrls } from '../text/html.ts'
import { type ReadEntry, type ReadFeed, readFeed } from './read.ts'

export interface LintSettings {
  readonly format: FeedFormat
  /** The absolute address at which the feed will stand. */
  readonly self: string
  /** Nothing in the feed may be younger. */
  readonly now: Date
  /** Whether an entry of this id may be seen by everybody. */
  isPublic(id: string): boolean
}

/** Something that readers would get wrong. */
export interface FeedDiagnostic {
  readonly message: string
  /** Of the entry that has it; absent where it is the feed's own. */
  readonly id?: string
}

/**
 * Reads a feed back as a reader does, and lists what is wrong with it: none for a sound one.
 * The last thing before a feed goes out, and independent of how it was made.
 */
export function listFeedDiagnostics(
  text: string,
  settings: LintSettings,
): FeedDiagnostic[] {
  const character = findForbidden(text)
  if (character !== undefined) return [{ message: toCharacterMessage(character) }]
  if (!text.trimEnd().endsWith(ENDS[settings.format]))
    return [{ message: 'it breaks off' }]
  let feed: ReadFeed
  try {
    feed = readFeed(settings.format, text)
  } catch (error) {
    return [{ message: `it can not be parsed: ${String(error)}` }]
  }
  return [
    ...listSelfFaults(feed, settings),
    ...listOrderFaults(feed),
    ...listDoubles(feed),
    ...feed.entries.flatMap((entry) => listEntryFaults(entry, settings)),
  ]
}

// XML 1.0 §2.2, without what only half a surrogate pair is.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

function findForbidden(text: string): string | undefined {
  const character = FORBIDDEN.exec(text)?.[0]
  if (character !== undefined || text.isWellFormed()) return character
  return /\p{Surrogate}/u.exec(text)?.[0]
}

// The parser closes what is open: half a feed would pass as one with fewer entries.
const ENDS = { rss: '</rss>', atom: '</feed>', json: '}' } as const

function toCharacterMessage(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `it holds the character U+${code}, which XML does not allow`
}

function listSelfFaults(
  { self }: ReadFeed,
  { self: wanted }: LintSettings,
): FeedDiagnostic[] {
  if (self === wanted) return []
  const found =
    self === undefined ? 'it does not name its own address' : `it says it is ${self}`
  return [{ message: `${found}: it has to be ${wanted}` }]
}

function listOrderFaults({ entries }: ReadFeed): FeedDiagnostic[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1]
    const isLater =
      before !== undefined && timeOf(entry.published) > timeOf(before.published)
    return isLater ? [faultOf(entry, 'is newer than the one before it')] : []
  })
}

function listDoubles({ entries }: ReadFeed): FeedDiagnostic[] {
  const seen = new Set<string | undefined>()
  return entries.flatMap((entry) => {
    const isDouble = seen.has(entry.id)
    seen.add(entry.id)
    return isDouble ? [faultOf(entry, 'has the id of another entry')] : []
  })
}

function listEntryFaults(
  entry: ReadEntry,
  { isPublic, now }: LintSettings,
): FeedDiagnostic[] {
  const { id, title, url, published, updated, html = '' } = entry
  const faults: string[] = []
  if (id === undefined || !isPublic(id)) faults.push('is not public')
  if (title === undefined) faults.push('has no title')
  if (url === undefined || !ABSOLUTE.test(url)) faults.push(`leads to "${url ?? ''}"`)
  if (Number.isNaN(timeOf(published))) faults.push('has no date')
  if (timeOf(published) > now.getTime()) faults.push(`is of the future: ${published}`)
  if (timeOf(updated) < timeOf(published)) {
    faults.push('was changed before it was published')
  }
  const relative = findRelative(html)
  if (relative !== undefined) {
    faults.push(`has the address "${relative}", which leads nowhere in a reader`)
  }
  return faults.map((message) => faultOf(entry, message))
}

const ABSOLUTE = /^https?:\/\/[^/]/
// A fragment is of the entry itself.
const LEADS_SOMEWHERE = /^(?:https?:\/\/|mailto:|#)/i

function findRelative(html: string): string | undefined {
  const attributes = listHtmlTokens(html).flatMap((token) => token.attributes)
  return attributes.flatMap(listUrls).find(isRelative)
}

function isRelative(address: string): boolean {
  return !LEADS_SOMEWHERE.test(address)
}

function timeOf(date: string | undefined): number {
  return Date.parse(date ?? '')
}

function faultOf({ id, title }: ReadEntry, what: string): FeedDiagnostic {
  const message = `the entry "${title ?? id ?? ''}" ${what}`
  return id === undefined ? { message } : { message, id }
}
