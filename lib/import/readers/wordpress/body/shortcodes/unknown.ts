// Shortcodes that no rule knows.
import { escapeXml } from '../../../../../text/escape.ts'
import type { BodyContext } from '../context.ts'
import type { Shortcode } from './find-shortcodes.ts'

/**
 * The text inside stays; an address or words in the attributes stay too. `[sic]`, `[1]` and
 * `[see below]` are no shortcodes: they have no end and no `name=value`.
 */
export function renderUnknown(
  { name, named, written }: Shortcode,
  inner: string | undefined,
  { tell }: BodyContext,
): string {
  if (inner === undefined && Object.keys(named).length === 0) return written
  const kept = inner?.trim() ? inner : renderAttributes(named)
  const fate = kept === '' ? 'was left out' : 'was taken away, and what it held stays'
  tell({
    kind: kept === '' ? 'loss' : 'guess',
    rule: 'shortcode-unknown',
    message: `The shortcode “[${name}]” means nothing here: it ${fate}.`,
  })
  return kept
}

const PICTURE = /^https?:\/\/\S+\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]\S*)?$/i

function renderAttributes(named: Shortcode['named']): string {
  const values = [named.src, named.url, named.image, named.href, named.link, named.file]
  const url = values.find(
    (value) => value !== undefined && /^https?:\/\/\S+$/.test(value),
  )
  const words = named.text ?? named.title ?? named.heading ?? named.label ?? ''
  if (url === undefined) return named.text ? `<p>${escapeXml(named.text)}</p>` : ''
  if (PICTURE.test(url))
    return `<img src="${escapeXml(url)}" alt="${escapeXml(named.alt ?? words)}">`
  return `<p><a href="${escapeXml(url)}">${escapeXml(words || url)}</a></p>`
}
