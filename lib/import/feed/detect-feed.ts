// Tells feeds from other files by their first bytes.
import type { FeedFormat } from './model.ts'

const BEFORE_ROOT = /^(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[.*?\]\s*)?>)+/is
const ROOT = /^<(?:[\w.-]+:)?(rss|feed|rdf)\b([^>]*)/i
const JSON_FEED = /^\s*\{.*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/is
const EXPORT_OF_WORDPRESS = /wordpress\.org\/export\//

/** Undefined for what is no feed, such as an export of WordPress, which is written like one. */
export function detectFeed(head: Uint8Array): FeedFormat | undefined {
  const text = toText(head)
  if (JSON_FEED.test(text)) return 'json'
  const [, root = '', attributes = ''] = ROOT.exec(text.replace(BEFORE_ROOT, '')) ?? []
  if (EXPORT_OF_WORDPRESS.test(attributes)) return undefined
  switch (root.toLowerCase()) {
    case 'rss':
      return 'rss'
    case 'rdf':
      return /purl\.org\/rss|netscape\.com\/rdf/i.test(attributes) ? 'rss' : undefined
    case 'feed':
      return 'atom'
    default:
      return undefined
  }
}

/** Attributes of the root element that concern all that is in it. */
export function readRoot(head: Uint8Array): {
  readonly base?: string
  readonly language?: string
} {
  const [, , attributes = ''] = ROOT.exec(toText(head).replace(BEFORE_ROOT, '')) ?? []
  const [, , base] = /\sxml:base\s*=\s*(["'])(.*?)\1/i.exec(attributes) ?? []
  const [, , language] = /\sxml:lang\s*=\s*(["'])(.*?)\1/i.exec(attributes) ?? []
  return { ...(base && { base }), ...(language && { language }) }
}

/** Names and addresses are ASCII in every encoding that a feed may have. */
function toText(head: Uint8Array): string {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head)
  return new TextDecoder('latin1').decode(head).replace(/^ï»¿/, '')
}
