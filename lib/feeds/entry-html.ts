// The body of a feed entry.
import type { Picture } from '../model/article.ts'
import type { FeedEntry } from '../model/feed.ts'
import { escapeAttribute } from '../text/escape.ts'

/**
 * The body of an entry with its picture first, for `content:encoded`, Atom's `content` and
 * `content_html`; undefined where the entry is a summary, or the article has no text.
 */
export function renderEntryHtml({ html, hero }: FeedEntry): string | undefined {
  if (html === undefined) return undefined
  const whole = hero ? renderFigure(hero) + html : html
  return whole === '' ? undefined : whole
}

function renderFigure({ src, alt, width, height }: Picture): string {
  const size =
    width === undefined || height === undefined
      ? ''
      : ` width="${width}" height="${height}"`
  return `<figure><img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"${size}></figure>\n`
}
