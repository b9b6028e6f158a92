import { generateRssFeed } from 'feedsmith'

import type { FeedEntry, FeedPage } from '../model/feed.ts'
import type { Site } from '../model/article.ts'
import { FEED_FORMATS } from '../site/feed-url.ts'
import { listLinkRelations, toEntryUrl, toFeedLinks, toIconUrl } from './addresses.ts'
import { renderEntryHtml } from './entry-html.ts'
import { toEntryUpdated, toFeedTitle, toFeedUpdated } from './facts.ts'
import { toMedia } from './media.ts'
import { finishXml } from './xml.ts'

/** RSS 2.0 (rssboard.org/rss-specification) with Atom links, Dublin Core and Media RSS. */
export function renderRss(page: FeedPage): string {
  const { site, entries } = page
  const links = toFeedLinks(page, 'rss')
  const title = toFeedTitle(page.site, page)
  const xml = generateRssFeed({
    title,
    link: links.alternate,
    description: page.description,
    language: site.language,
    lastBuildDate: new Date(toFeedUpdated(page)),
    generator: 'Imprint',
    xml: { lang: site.language },
    // RSS 2.0 allows 144 pixels at most: readers scale the icon to what is said here.
    image: {
      url: toIconUrl(site),
      title,
      link: links.alternate,
      width: 144,
      height: 144,
    },
    atom: {
      links: listLinkRelations(links).map(([rel, href]) => ({
        rel,
        href,
        ...(rel !== 'hub' && { type: rel === 'alternate' ? 'text/html' : TYPE }),
      })),
    },
    items: entries.map((entry) => toItem(site, entry)),
    ...(site.rights !== undefined && { copyright: site.rights }),
  })
  return finishXml(xml, { head: '<channel>', isArchive: page.number !== undefined })
}

const [TYPE] = FEED_FORMATS.rss.type.split(';', 1)

function toItem(site: Site, entry: FeedEntry) {
  const { id, title, summary, authors, tags, publishDate, updatedDate, hero } = entry
  const html = renderEntryHtml(entry)
  return {
    title,
    link: toEntryUrl(site, entry),
    description: summary,
    // No e-mail address is known, and RSS's own `author` is one.
    dc: { creators: authors.map(({ name }) => name) },
    categories: tags.map((tag) => ({ name: tag.title })),
    guid: { value: id, isPermaLink: false },
    pubDate: new Date(publishDate),
    ...(updatedDate && { atom: { updated: new Date(toEntryUpdated(entry)) } }),
    ...(html !== undefined && { content: { encoded: html } }),
    ...(hero && { media: toMedia(hero) }),
  }
}
