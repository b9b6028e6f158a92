// Atom.
import { generateAtomFeed } from 'feedsmith'

import type { FeedEntry, FeedPage } from '../model/feed.ts'
import type { AuthorRef, Site } from '../model/article.ts'
import { toAbsolute } from '../site/url.ts'
import { toEntryUri } from '../site/article-id.ts'
import { listFeedLinks, toIconUrl } from './links.ts'
import { renderEntryHtml, toEntryUpdated, toFeedTitle, toFeedUpdated } from './facts.ts'
import { finishXml, toMedia } from './xml.ts'

/** Atom 1.0 (RFC 4287) with Media RSS. */
export function renderAtom(page: FeedPage): string {
  const { site, entries } = page
  const xml = generateAtomFeed({
    // Archives are parts of one feed, so all have its id (RFC 5005 §4).
    id: toAbsolute(site.url, page.path),
    title: { value: toFeedTitle(site, page), type: 'text' },
    subtitle: { value: page.description, type: 'text' },
    updated: new Date(toFeedUpdated(page)),
    icon: toIconUrl(site),
    generator: { text: 'Imprint' },
    links: listFeedLinks(page, 'atom'),
    xml: { lang: site.language },
    entries: entries.map((entry) => toAtomEntry(site, entry)),
    ...(site.rights !== undefined && { rights: { value: site.rights, type: 'text' } }),
  })
  return finishXml(xml, { head: /<feed\b[^>]*>/, isArchive: page.number !== undefined })
}

function toAtomEntry(site: Site, entry: FeedEntry) {
  const { id, title, summary, authors, tags, publishDate, hero, language } = entry
  const html = renderEntryHtml(entry)
  return {
    id: toEntryUri(id),
    ...(language && { xml: { lang: language } }),
    title: { value: title, type: 'text' },
    links: [
      {
        ...{ rel: 'alternate', type: 'text/html' },
        href: toAbsolute(site.url, entry.path),
        ...(language && { hreflang: language }),
      },
      ...listEnclosures(entry),
    ],
    // An entry has an author, or its feed does (RFC 4287 §4.1.2): the site speaks for itself.
    authors:
      authors.length > 0
        ? authors.map((author) => toPerson(site, author))
        : [{ name: site.title, uri: site.url }],
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

/** RFC 4287 §4.2.7.2. */
function listEnclosures({ enclosure }: FeedEntry) {
  if (!enclosure) return []
  const { url: href, type, bytes } = enclosure
  return [{ rel: 'enclosure', type, href, ...(bytes !== undefined && { length: bytes }) }]
}
