import { generateAtomFeed } from 'feedsmith'

import type { FeedEntry, FeedPage } from '../model/feed.ts'
import type { AuthorRef, Site } from '../model/article.ts'
import { FEED_FORMATS } from '../site/feed-url.ts'
import { toAbsolute } from '../site/url.ts'
import { listLinkRelations, toEntryUrl, toFeedLinks, toIconUrl } from './addresses.ts'
import { renderEntryHtml } from './entry-html.ts'
import { toEntryUpdated, toEntryUri, toFeedTitle, toFeedUpdated } from './facts.ts'
import { toMedia } from './media.ts'
import { finishXml } from './xml.ts'

/** Atom 1.0 (RFC 4287) with Media RSS. */
export function renderAtom(page: FeedPage): string {
  const { site, entries } = page
  const links = toFeedLinks(page, 'atom')
  const xml = generateAtomFeed({
    // Archives are parts of one feed, so all have its id (RFC 5005 §4).
    id: links.alternate,
    title: { value: toFeedTitle(page.site, page), type: 'text' },
    subtitle: { value: page.description, type: 'text' },
    updated: new Date(toFeedUpdated(page)),
    icon: toIconUrl(site),
    generator: { text: 'Imprint' },
    links: listLinkRelations(links).map(([rel, href]) => ({
      rel,
      href,
      ...(rel !== 'hub' && { type: rel === 'alternate' ? 'text/html' : TYPE }),
    })),
    xml: { lang: site.language },
    entries: entries.map((entry) => toAtomEntry(site, entry)),
    ...(site.rights !== undefined && { rights: { value: site.rights, type: 'text' } }),
  })
  return finishXml(xml, { head: /<feed\b[^>]*>/, isArchive: page.number !== undefined })
}

const [TYPE] = FEED_FORMATS.atom.type.split(';', 1)

function toAtomEntry(site: Site, entry: FeedEntry) {
  const { id, title, summary, authors, tags, publishDate, hero } = entry
  const html = renderEntryHtml(entry)
  return {
    id: toEntryUri(id),
    title: { value: title, type: 'text' },
    links: [{ rel: 'alternate', type: 'text/html', href: toEntryUrl(site, entry) }],
    authors: authors.map((author) => toPerson(site, author)),
    categories: tags.map((tag) => ({ term: tag.slug, label: tag.title })),
    published: new Date(publishDate),
    updated: new Date(toEntryUpdated(entry)),
    summary: { value: summary, type: 'text' },
    ...(html !== undefined && { content: { value: html, type: 'html' } }),
    ...(hero && { media: toMedia(hero) }),
  }
}

function toPerson({ url }: Site, { name, path }: AuthorRef) {
  return { name, uri: toAbsolute(url, path) }
}
