// The entry of an unsaved article in feeds.
import { toFeedEntry } from '../../../content/queries/feeds/feed-entry.ts'
import { findArticle } from '../../../content/queries/summaries.ts'
import { renderEntryHtml } from '../../../feeds/facts.ts'
import { formatMoment } from '../../../model/date.ts'
import { parseSlug } from '../../../site/slug.ts'
import { toAbsolute } from '../../../site/url.ts'
import { makeFileLinker } from '../own-files.ts'
import type { Prepared, PreviewSettings } from '../preview.ts'
import type { Shown } from '../suppose-shown.ts'

export function prepareEntry(shown: Shown, { toFileAddress }: PreviewSettings): Prepared {
  const { reader, published } = shown
  const slug = 'slug' in published ? parseSlug(published.slug) : undefined
  const row = slug && findArticle(reader, slug)
  if (published.type !== 'article' || !row) return undefined
  const entry = toFeedEntry(reader, row)
  const html = renderEntryHtml(entry)
  const link = makeFileLinker(shown, toFileAddress)
  return async () => ({
    view: 'feed',
    title: entry.title,
    guid: entry.id,
    url: toAbsolute(reader.site.url, entry.path),
    date: formatMoment(entry.publishDate, reader.site),
    summary: entry.summary,
    html: html === undefined ? undefined : link(html),
  })
}
