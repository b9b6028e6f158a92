// Titles, dates, ids and bodies of feeds.
import type { Picture, IsoInstant, Site } from '../model/article.ts'
import type { FeedEntry, FeedPage, FeedRef } from '../model/feed.ts'
import { escapeAttribute } from '../text/escape.ts'

/** `Rust · Imprint`; the site's own feed has its name alone. */
export function toFeedTitle(
  site: Site,
  { kind, title }: Pick<FeedRef, 'kind' | 'title'>,
): string {
  return kind === 'site' ? title : `${title} · ${site.title}`
}

export function toEntryUpdated({ publishDate, updatedDate }: FeedEntry): IsoInstant {
  return updatedDate ?? publishDate
}

/**
 * The newest change of any entry. RFC 4287 §4.2.15 wants a date even of a feed without
 * entries: that has the oldest date.
 */
export function toFeedUpdated({ entries }: Pick<FeedPage, 'entries'>): IsoInstant {
  const instants = entries.map(toEntryUpdated).toSorted()
  return instants.at(-1) ?? '1970-01-01T00:00:00.000Z'
}

/**
 * The body of an entry with its picture first, for `content:encoded`, Atom's `content` and
 * `content_html`; undefined where the entry is a summary, or the article has no text.
 */
export function renderEntryHtml({ html, hero }: FeedEntry): string | undefined {
  if (html === undefined) return undefined
  const whole = hero ? renderFigure(hero) + html : html
  return whole === '' ? undefined : whole
}

function renderFigure({ src, alt, width, height }: Picture): string {
  const size =
    width === undefined || height === undefined
      ? ''
      : ` width="${width}" height="${height}"`
  return `<figure><img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"${size}></figure>\n`
}
