// The text of an entry as HTML: without what feeds add, with what stands beside it.
import { toAbsoluteAddresses, toBase } from '../../feed/absolute.ts'
import type { EntryFile, FeedEntry, FeedFacts } from '../../feed/model.ts'
import { hasBlocks, markParagraphs } from '../../feed/to-html.ts'
import { escapeXml } from '../../../text/escape.ts'

import { findForeignLink } from './entry-address.ts'

const FLARE = /<div class="feedflare">.*?<\/div>/gis
const LAST_PARAGRAPH = /<p\b[^>]*>((?:(?!<\/?p\b).){1,1500})<\/p>\s*$/is

export function renderBody(
  entry: FeedEntry,
  { url }: FeedFacts,
  addresses: readonly string[],
): string {
  const written = (entry.content ?? entry.summary ?? '').replace(FLARE, '').trim()
  const marked = hasBlocks(written) ? written : markParagraphs(written)
  const text = removeSource(marked, addresses, url)
  const base = toBase(entry.base, addresses[0] ?? url)
  const full = toAbsoluteAddresses(text, base)
  const about = findForeignLink(entry, addresses)
  const beside = [...entry.files.map(renderFile), ...(about ? [renderLink(about)] : [])]
  const missing = beside.filter(({ address }) => !full.includes(address))
  const parts = [full, ...missing.map(({ html }) => html)].filter((part) => part !== '')
  return toAbsoluteAddresses(parts.join('\n'), base)
}

/**
 * WordPress ends each text with `The post TITLE appeared first on SITE.`, in the language of the
 * blog: a paragraph with a link to the article and one to the site.
 */
function removeSource(html: string, addresses: readonly string[], site = ''): string {
  const [paragraph = '', inner = ''] = LAST_PARAGRAPH.exec(html) ?? []
  const links = [...inner.matchAll(/\shref=(["'])(.*?)\1/gi)].map(
    ([, , link = '']) => link,
  )
  const [article = '', home = ''] = links.map(toComparable)
  const isSource =
    links.length === 2 &&
    addresses.map(toComparable).includes(article) &&
    (home === toComparable(site) || !home.includes('/'))
  return isSource ? html.slice(0, -paragraph.length).trimEnd() : html
}

function toComparable(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/+$/gis, '').replace(/\/+$/, '')
}

function renderFile({ url, type, title }: EntryFile) {
  const address = escapeXml(url)
  const [, kind] = /^(audio|video)\//i.exec(type) ?? []
  const name =
    title ??
    decodeName(
      url
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? url,
    )
  const html = kind
    ? `<p><${kind.toLowerCase()} controls src="${address}"></${kind.toLowerCase()}></p>`
    : `<p><a href="${address}">${escapeXml(name)}</a></p>`
  return { address: url, html }
}

function renderLink(url: string) {
  const address = escapeXml(url)
  return { address: url, html: `<p><a href="${address}">${address}</a></p>` }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
