// Relative addresses of a text as full ones: a feed is read far from its pages.
import { escapeAttribute } from '../../text/escape.ts'
import { type HtmlAttribute, listHtmlTokens, parseSourceSet } from '../../text/html.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

const WITH_ADDRESS = /^(?:href|src|poster|cite|data-src|data-lazy-src|data-orig-file)$/
/** A scheme, or a fragment of the text itself. */
const STAYS = /^(?:[a-z][a-z0-9+.-]*:|#|$)/i

/** Unchanged where `base` is no address of the web. All other characters stay. */
export function toAbsoluteAddresses(html: string, base: string | undefined): string {
  if (base === undefined || !/^https?:/i.test(base) || !canParseUrl(base)) return html
  let end = 0
  let result = ''
  for (const { name, value, start, end: after } of listAttributes(html)) {
    const full = toFull({ name, value }, base)
    if (full === value) continue
    result += `${html.slice(end, start)} ${name}="${escapeAttribute(full)}"`
    end = after
  }
  return result + html.slice(end)
}

/** The base of an entry: `xml:base` against its link (RFC 3986 §5.1). */
export function toBase(base = '', link = ''): string | undefined {
  if (canParseUrl(base)) return base
  return canParseUrl(base, link) ? new URL(base, link).href : undefined
}

function listAttributes(html: string): readonly HtmlAttribute[] {
  return listHtmlTokens(html).flatMap(({ attributes }) => attributes)
}

function toFull({ name, value }: Pick<HtmlAttribute, 'name' | 'value'>, base: string) {
  if (WITH_ADDRESS.test(name)) return resolve(value, base)
  if (!/^(?:data-)?srcset$/.test(name)) return value
  const candidates = readCandidates(value)
  if (candidates.every(({ url }) => resolve(url, base) === url)) return value
  return candidates
    .map(({ url, width, density }) => {
      const size = width ? ` ${width}w` : density ? ` ${density}x` : ''
      return resolve(url, base) + size
    })
    .join(', ')
}

/** Not one for a value that breaks the rules: it stays as it is. */
function readCandidates(value: string) {
  try {
    return parseSourceSet(value)
  } catch {
    return []
  }
}

function resolve(address: string, base: string): string {
  const text = address.trim()
  if (text.startsWith('//')) return `https:${text}`
  if (STAYS.test(text) || !canParseUrl(text, base)) return address
  return new URL(text, base).href
}
