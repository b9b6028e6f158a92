// An entry of a feed as an item.
import { toBase } from '../../feed/absolute.ts'
import type { FeedEntry, FeedFacts } from '../../feed/model.ts'
import type { Hero, ImportNote, Item, SourceDate, Status } from '../../model/item.ts'
import type { ReadOptions } from '../../model/reader.ts'
import { toPlainText } from '../../values/plain-text.ts'

import { toSlug } from './entry-address.ts'
import { renderBody } from './entry-body.ts'
import { isBeginning } from './truncation.ts'
import { canParseUrl } from '../../../text/can-parse-url.ts'

/** The form that WordPress sends instead of a text with a password. */
const PASSWORD_FORM = /<form\b[^>]*(?:post-password-form|action=postpass)/i
const NO_TOPIC = /^(?:uncategori[sz]ed|allgemein|non classé|sin categor[íi]a)$/i
/** Engines that write the date of each save into their feeds. */
const SAVES = /wordpress|blogger/i

export interface ItemContext {
  readonly addresses: readonly string[]
  readonly options: ReadOptions
}

export function toItem(
  entry: FeedEntry,
  facts: FeedFacts,
  { addresses, options }: ItemContext,
): Item {
  const { guid, place, title, published, language, authors } = entry
  const [first] = addresses
  const text = renderBody(entry, facts, addresses)
  const description = findDescription(entry)
  const updated = findUpdate(entry, facts, options)
  const hero = findHero(entry, text, toBase(entry.base, first ?? facts.url))
  const subtitle = entry.subtitle === description ? undefined : entry.subtitle
  return {
    type: 'item',
    kind: 'article',
    key: guid ?? first ?? title,
    place,
    title,
    ...(subtitle && { subtitle }),
    ...(description && { description }),
    slug: toSlug(first),
    ...((guid ?? first) && { guid: guid ?? first }),
    addresses,
    ...(published && { published }),
    ...(updated && { updated }),
    status: toStatus(entry, facts),
    authors,
    topics: listTopics(entry),
    ...(language && language !== facts.language && { language }),
    ...(hero && { hero }),
    body: { form: 'html', text },
    notes: listNotes(entry, facts),
  }
}

function toStatus(entry: FeedEntry, facts: FeedFacts): Status {
  if (PASSWORD_FORM.test(entry.content ?? entry.summary ?? '')) return 'password'
  return entry.isDraft || isBeginning(entry, facts) ? 'draft' : 'public'
}

/** What is made from the text is no description of its author's. */
function findDescription({ content, summary }: FeedEntry): string | undefined {
  if (content === undefined || summary === undefined) return undefined
  const description = toPlainText(summary)
  const start = description.slice(0, 60)
  const isMade =
    /(?:…|\.\.\.)\W*$/.test(description) || toPlainText(content).includes(start)
  return isMade ? undefined : description
}

function findUpdate(
  { published = '', updated }: FeedEntry,
  { generator = '' }: FeedFacts,
  options: ReadOptions,
): SourceDate | undefined {
  if (updated === undefined || (SAVES.test(generator) && !options.updated))
    return undefined
  return Date.parse(updated) > Date.parse(published) ? updated : undefined
}

function findHero({ image }: FeedEntry, html: string, base = ''): Hero | undefined {
  if (image === undefined) return undefined
  const url = canParseUrl(image.url, base) ? new URL(image.url, base).href : image.url
  return html.includes(image.url) || html.includes(url) ? undefined : { ...image, url }
}

function listTopics({ categories }: FeedEntry): string[] {
  const named = categories.filter((name) => name !== '' && !NO_TOPIC.test(name))
  const folded = named.map((name) => name.toLowerCase())
  return named.filter((_, at) => folded.indexOf(folded[at] ?? '') === at)
}

function listNotes(entry: FeedEntry, facts: FeedFacts): ImportNote[] {
  if (!isBeginning(entry, facts)) return []
  return [
    {
      kind: 'loss',
      rule: 'feed-truncated',
      message:
        'The feed holds only the beginning of this article: it becomes a draft. Complete its text, or import the export of its engine.',
    },
  ]
}
