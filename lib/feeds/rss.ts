// RSS.
import { generateRssFeed } from 'feedsmith'

import type { Enclosure, FeedEntry, FeedPage } from '../model/feed.ts'
import type { Site } from '../model/article.ts'
import { listFeedLinks, toIconUrl } from './links.ts'
import { toAbsolute } from '../site/url.ts'
import { renderEntryHtml, toEntryUpdated, toFeedTitle, toFeedUpdated } from './facts.ts'
import { finishXml, toMedia } from './xml.ts'

/** RSS 2.0 (rssboard.org/rss-specification) with Atom links, Dublin Core and Media RSS. */
export function renderRss(page: FeedPage): string {
  const { site, entries } = page
  const title = toFeedTitle(site, page)
  const link = toAbsolute(site.url, page.path)
  const xml = generateRssFeed({
    title,
    link,
    description: page.description,
    language: site.language,
    // Optional, unlike Atom's: a feed without articles says nothing.
    ...(entries.length > 0 && { lastBuildDate: new Date(toFeedUpdated(page)) }),
    generator: 'Imprint',
    xml: { lang: site.language },
    // RSS 2.0 allows 144 pixels at most: readers scale the icon to them.
    image: { url: toIconUrl(site), title, link, width: 144, height: 144 },
    atom: { links: listFeedLinks(page, 'rss') },
    items: entries.map((entry) => toItem(site, entry)),
    ...(site.rights !== undefined && { copyright: site.rights }),
  })
  return finishXml(xml, { head: /<channel>/, isArchive: page.number !== undefined })
}

function toItem(site: Site, entry: FeedEntry) {
  const { id, title, summary, authors, tags, publishDate, updatedDate, hero } = entry
  const { enclosure } = entry
  const html = renderEntryHtml(entry)
  return {
    title,
    link: toAbsolute(site.url, entry.path),
    description: summary,
    // No e-mail address is known, and RSS's own `author` is one.
    dc: {
      creators: authors.map(({ name }) => name),
      ...(entry.language && { languages: [entry.language] }),
    },
    ...(entry.language && { xml: { lang: entry.language } }),
    categories: tags.map((tag) => ({ name: tag.title })),
    guid: { value: id, isPermaLink: false },
    pubDate: new Date(publishDate),
    ...(updatedDate && { atom: { updated: new Date(toEntryUpdated(entry)) } }),
    ...(html !== undefined && { content: { encoded: html } }),
    // The length is required, and 0 where it is not known: readers ask for the file.
    ...(enclosure && { enclosures: [toEnclosure(enclosure)] }),
    ...(hero && { media: toMedia(hero) }),
  }
}

function toEnclosure({ url, type, bytes = 0 }: Enclosure) {
  return { url, type, length: bytes }
}
