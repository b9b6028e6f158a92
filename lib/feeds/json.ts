// JSON Feed.
import { generateJsonFeed } from 'feedsmith'

import type { Enclosure, FeedEntry, FeedPage } from '../model/feed.ts'
import type { AuthorRef, Site } from '../model/article.ts'
import { pickIcon } from '../model/icons.ts'
import { ROUTES } from '../site/routes.ts'
import { toAbsolute, toSiteUrl } from '../site/url.ts'
import { type FeedLink, listFeedLinks, toFeedUrl, toIconUrl } from './links.ts'
import { renderEntryHtml, toFeedTitle } from './facts.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function renderJson(page: FeedPage): string {
  const { site } = page
  const links = listFeedLinks(page, 'json')
  const find = (wanted: FeedLink['rel']) => links.find(({ rel }) => rel === wanted)?.href
  const [next, hub] = [find('prev-archive'), find('hub')]
  const feed: object = Object(
    generateJsonFeed({
      title: toFeedTitle(site, page),
      home_page_url: toAbsolute(site.url, page.path),
      feed_url: toFeedUrl(site, page, 'json', page.number),
      description: describe(page),
      icon: toIconUrl(site),
      favicon: toSiteUrl(site, pickIcon(site.icons, 'image/x-icon', 'image/png').path),
      language: site.language,
      ...(next !== undefined && { next_url: next }),
      ...(hub !== undefined && { hubs: [{ type: 'WebSub', url: hub }] }),
      items: page.entries.map((entry) => toItem(site, entry)),
    }),
  )
  // Required, and left out by the library where it is empty.
  return `${JSON.stringify({ items: [], ...feed }, null, 1)}\n`
}

/** The format has no link to another feed: the page of all articles is named in words. */
function describe({ description, site, isCut }: FeedPage): string {
  if (!isCut) return description
  const archive = toSiteUrl(site, ROUTES.archive.pattern)
  return `${description}\n${site.words.archive}: ${archive}`.trimStart()
}

function toItem(site: Site, entry: FeedEntry) {
  const { id, title, summary, authors, tags, publishDate, updatedDate, hero } = entry
  const html = renderEntryHtml(entry)
  // One of the two is required: a summary is plain text.
  const content = html === undefined ? { content_text: summary } : { content_html: html }
  return {
    id,
    url: toAbsolute(site.url, entry.path),
    title,
    ...(entry.language && { language: entry.language }),
    ...content,
    summary,
    date_published: new Date(publishDate),
    authors: authors.map((author) => toAuthor(site, author)),
    tags: tags.map((tag) => tag.title),
    ...(updatedDate && { date_modified: new Date(updatedDate) }),
    ...(hero && { image: hero.src }),
    ...(entry.enclosure && { attachments: [toAttachment(entry.enclosure)] }),
  }
}

function toAuthor({ url }: Site, { name, path }: AuthorRef) {
  return { name, url: toAbsolute(url, path) }
}

function toAttachment({ url, type, bytes }: Enclosure) {
  return { url, mime_type: type, ...(bytes !== undefined && { size_in_bytes: bytes }) }
}
