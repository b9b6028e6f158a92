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
  const start = text.slice(0, 1000).trimStart()[0]
  if (start === '<') return findAll(text, patternOf(text), unescapeXml)
  if (start === '{') return findAll(text, /"url"\s*:\s*("(?:[^"\\]|\\.)*")/g, parseText)
  if (start === '[') return findAll(text, /("(?:[^"\\]|\\.)*")/g, parseText)
  // Of a line with more, such as an export of statistics, the address counts.
  return findAll(
    text,
    /^(?!\s*#).*?(https?:\/\/[^\s,;"'<>]+|(?<![^\s,;"'])\/[^\s,;"'<>]*)/gim,
  )
}

function patternOf(text: string): RegExp {
  if (isSitemapIndex(text) || /<urlset[\s>]/.test(text)) {
    return /<loc>(?:\s*<!\[CDATA\[)?([^<\]]*)/g
  }
  if (/<(?:rss|rdf:RDF)[\s>]/.test(text)) {
    return /<link>(?:\s*<!\[CDATA\[)?([^<\]]*)/g
  }
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
