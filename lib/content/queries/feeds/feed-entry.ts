// Turns the row of an article into the entry of a feed.
import type { FeedEntry } from '../../../model/feed.ts'
import { toAbsolute } from '../../../site/url.ts'
import { hashOf } from '../../../text/hash.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { findFeedBody } from '../bodies.ts'
import { findEnclosure } from './enclosures.ts'
import type { Reader } from '../reader.ts'
import { toSummary } from '../summaries.ts'

/** An article as feeds carry it, every address absolute. */
export function toFeedEntry(reader: Reader, row: ArticleRow): FeedEntry {
  const { site } = reader
  const summary = toSummary(reader, row)
  const {
    id,
    slug,
    path,
    title,
    publishDate,
    authors,
    tags,
    updatedDate,
    hero,
    language,
  } = summary
  const url = toAbsolute(site.url, path)
  // Not the slug: ids in a text that a reader has kept must not change with it.
  const idPrefix = `a${hashOf(id).slice(0, 8)}`
  const isFull = site.feed === 'full'
  const html = isFull
    ? findFeedBody(reader, row.path, { url, idPrefix, language })
    : undefined
  const enclosure = findEnclosure(reader, row.path, html)
  return {
    ...{ id, slug, path, title, publishDate, authors, tags, updatedDate },
    ...(language && { language }),
    summary: summary.description,
    html,
    ...(enclosure && { enclosure }),
    hero: hero && { ...hero, src: toAbsolute(site.url, hero.src) },
  }
}
