import { escapeAttribute, unescapeAttribute } from '../text/escape.ts'

/**
 * Stored HTML knows no base path, no slug of another article and no picture's size: where
 * such a value belongs, an attribute holds a placeholder that queries resolve. U+0001 frames
 * it. Content can not forge one: XML has no such character, and the Markdown pipeline removes
 * control characters before it makes the first placeholder.
 */
export type PlaceholderKind = 'link' | 'image' | 'width' | 'height' | 'id' | 'fragment'

const FRAME = '\u0001'
const ATTRIBUTE =
  / ([a-z-]+)="\u0001(link|image|width|height|id|fragment):([^"\u0001]*)\u0001"/g

/** The value of an attribute that `replacePlaceholders` will resolve. `target` is as written. */
export function toPlaceholder(kind: PlaceholderKind, target: string): string {
  return `${FRAME}${kind}:${target}${FRAME}`
}

/**
 * `resolve` returns a plain value, escaped here, or undefined, which drops the attribute:
 * a link without `href` leads nowhere (HTML §4.6.1), so nothing points to a hidden page.
 */
export function replacePlaceholders(
  html: string,
  resolve: (kind: PlaceholderKind, target: string) => string | undefined,
): string {
  if (!html.includes(FRAME)) return html
  return html.replace(
    ATTRIBUTE,
    (_, name: string, kind: PlaceholderKind, target: string) => {
      const value = resolve(kind, unescapeAttribute(target))
      return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`
    },
  )
}
