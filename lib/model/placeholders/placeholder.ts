import { escapeAttribute, escapeXml, unescapeAttribute } from '../../text/escape.ts'
import type { TextKey } from '../../words/en.ts'
import { fillHoles, HOLE } from '../../text/holes.ts'

/**
 * Stored HTML knows no base path, no slug of another article and no picture's size: where
 * such a value belongs, an attribute holds a placeholder that queries resolve. U+0001 frames
 * it. Content can not forge one: XML has no such character, and the Markdown pipeline removes
 * control characters before it makes the first placeholder.
 */
export type PlaceholderKind =
  | 'link'
  | 'image'
  | 'width'
  | 'height'
  | 'id'
  | 'fragment'
  // A word of the interface: its key, and what it is filled with, as `toWordPlaceholder` joins.
  | 'word'

const FRAME = '\u0001'
const ATTRIBUTE =
  / ([a-z-]+)="\u0001(link|image|width|height|id|fragment|word):([^"\u0001]*)\u0001"/g

/** The value of an attribute that `replacePlaceholders` will resolve. `target` is as written. */
export function toPlaceholder(kind: PlaceholderKind, target: string): string {
  return `${FRAME}${kind}:${target}${FRAME}`
}

/**
 * A word of the interface, which is in the language of a site: for an attribute, or for a
 * text of its own. `filling`: for what the word has in braces.
 */
export function toWordPlaceholder(key: TextKey, filling = ''): string {
  return toPlaceholder('word', filling === '' ? key : `${key} ${filling}`)
}

/** What `toWordPlaceholder` was given. */
export function parseWordPlaceholder(target: string): { key: string; filling: string } {
  const [key = ''] = target.split(' ', 1)
  return { key, filling: target.slice(key.length + 1) }
}

const TEXT = /\u0001word:([^\u0001<>]*)\u0001/g

/**
 * `resolve` returns a plain value, escaped here, or undefined, which drops the attribute:
 * a link without `href` leads nowhere (HTML §4.6.1), so nothing points to a hidden page. A
 * picture without an address leaves its description.
 */
export function replacePlaceholders(
  html: string,
  resolve: (kind: PlaceholderKind, target: string) => string | undefined,
): string {
  if (!html.includes(FRAME)) return html
  let hasHoles = false
  const resolved = html.replace(
    ATTRIBUTE,
    (_, name: string, kind: PlaceholderKind, target: string) => {
      const value = resolve(kind, unescapeAttribute(target))
      if (value !== undefined) return ` ${name}="${escapeAttribute(value)}"`
      if (kind !== 'image' && kind !== 'link') return ''
      hasHoles = true
      return ` ${name}="${HOLE}"`
    },
  )
  const worded = resolved.replace(TEXT, (_, target: string) =>
    escapeXml(resolve('word', target) ?? ''),
  )
  return hasHoles ? fillHoles(worded) : worded
}
