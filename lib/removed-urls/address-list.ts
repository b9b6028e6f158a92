// Reads addresses from a sitemap, a feed, a page or a plain list, of whatever engine.
import { unescapeXml } from '../text/escape.ts'

export interface ListedUrl {
  /** As written, absolute or a path. */
  readonly url: string
  /** From 1. */
  readonly line: number
  /** File or URL of the list. */
  readonly place?: string
}

/** True for a sitemap that names others. */
export function isSitemapIndex(text: string): boolean {
  return /<sitemapindex[\s>]/.test(text)
}

/** Lists the addresses of a text in its order. Empty for a text without any. */
export function listUrls(text: string): ListedUrl[] {
  if (formatOf(text) === 'xml') {
    const published = withoutUnpublished(text)
    return findAll(published, patternOf(text), unescapeXml)
  }
  if (formatOf(text) === 'json') {
    const isNamed = text.trimStart().startsWith('{') || URL_PART.test(text)
    if (isNamed) return findAll(text, new RegExp(URL_PART, 'g'), parseText)
    return findAll(text, JSON_TEXT, parseText).filter(({ url }) => ROOTED.test(url))
  }
  return findAll(text, LINE, withScheme)
}

/** How many lines of a plain list have no address. */
export function countOtherLines(text: string, found: readonly ListedUrl[]): number {
  if (formatOf(text) !== 'text') return 0
  const isWritten = (line: string) => !/^\s*(?:#|$)/.test(line)
  return text.split('\n').filter(isWritten).length - found.length
}

function formatOf(text: string): 'xml' | 'json' | 'text' {
  const start = text.slice(0, 1000).trimStart()[0]
  if (start === '<') return 'xml'
  return start === '{' || start === '[' ? 'json' : 'text'
}

const URL_PART = /"(?:url|loc|link|permalink)"\s*:\s*("(?:[^"\\]|\\.)*")/
const JSON_TEXT = /("(?:[^"\\]|\\.)*")/g

/** Of a line with more, such as an export of statistics, the address counts. */
const LINE =
  /^(?!\s*#).*?(https?:\/\/[^\s,;"'<>]+|(?<![^\s,;"'])(?:(?:[a-z0-9-]+\.)+[a-z]{2,})?\/[^\s,;"'<>]*)/gim

const ROOTED = /^(?:https?:|\/)/i

function withScheme(address: string): string {
  return ROOTED.test(address) ? address : `https://${address}`
}

/** An export of WordPress lists drafts and files, too, each with a link. */
function withoutUnpublished(text: string): string {
  if (!/<wp:wxr_version>/.test(text)) return text
  const isPublic = (item: string) =>
    /<wp:status>\s*(?:<!\[CDATA\[)?publish/.test(item) &&
    !/<wp:post_type>\s*(?:<!\[CDATA\[)?(?:attachment|nav_menu_item)/.test(item)
  const [channel = '', ...items] = text.split(/(?=<item>)/)
  const kept = items.map((item) => (isPublic(item) ? item : item.replace(/[^\n]+/g, '')))
  return [channel, ...kept].join('')
}

function patternOf(text: string): RegExp {
  if (isSitemapIndex(text) || /<urlset[\s>]/.test(text)) {
    return /<loc>(?:\s*<!\[CDATA\[)?([^<\]]*)/g
  }
  if (/<(?:rss|rdf:RDF)[\s>]/.test(text)) {
    return /<link>(?:\s*<!\[CDATA\[)?([^<\]]*)/g
  }
  if (/<feed[\s>]/.test(text)) return /<link\b[^<>]*?\bhref\s*=\s*["']([^"'>]+)/g
  return /\bhref\s*=\s*["']?([^"'\s>]+)/gi
}

function findAll(
  text: string,
  pattern: RegExp,
  parse: (found: string) => string = String,
): ListedUrl[] {
  const found: ListedUrl[] = []
  let line = 1
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    for (; done < end; done += 1) if (text[done] === '\n') line += 1
    const url = parse(match[1] ?? '').trim()
    if (url !== '') found.push({ url, line })
  }
  return found
}

function parseText(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return ''
  }
}
