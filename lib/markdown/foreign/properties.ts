// The attributes that pictures and formulas keep.
import type { Element } from 'hast'
import { SVG_ATTRIBUTES, toPlainName } from '../../pictures/svg/allowed.ts'
import { parseLink } from '../../site/url.ts'

export type Properties = Element['properties']

/** Those that are allowed, with plain values. */
export function keep(properties: Properties, allowed: ReadonlySet<string>): Properties {
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    const isPlain =
      typeof value === 'string' || typeof value === 'number' || value === true
    const text = Array.isArray(value) ? value.join(' ') : value
    if ((isPlain || Array.isArray(value)) && allowed.has(toPlainName(name)))
      kept[name] = text
  }
  return kept
}

/** Where it leads, in any spelling. */
export function targetOf({ href, xLinkHref }: Properties): string {
  return String(href ?? xLinkHref ?? '').trim()
}

const OWN_PART = /^\s*url\(\s*["']?#([^"')\s]+)["']?\s*\)\s*$/i
const POINTERS = /^(?:a|use|textPath|linearGradient|radialGradient|pattern|filter)$/

/** Of an element in an `svg`: paint, place, ids that `toId` makes, and addresses. */
export function toPictureProperties(
  properties: Properties,
  tagName: string,
  toId: (id: string) => string,
): Properties {
  const { style, href, xLinkHref, ...others } = properties
  const kept: Properties = keep({ ...others, ...parseStyle(style) }, SVG_ATTRIBUTES)
  for (const [name, value] of Object.entries(kept)) {
    const part = OWN_PART.exec(String(value))?.[1]
    if (part !== undefined) kept[name] = `url(#${toId(part)})`
    else if (!isPlain(String(value))) delete kept[name]
  }
  if (kept.id !== undefined) kept.id = toId(String(kept.id))
  const target = targetOf(properties)
  const [, part] = /^#(\S+)$/.exec(target) ?? []
  if (part !== undefined && POINTERS.test(tagName)) kept.href = `#${toId(part)}`
  else if (tagName === 'a' && parseLink(target)) kept.href = target
  return kept
}

// Functions of paint and place alone: `url()`, `image-set()` and their like load.
function isPlain(value: string): boolean {
  const rest = value.replace(
    /(?<!\w)(?:rotate|scale|translate|matrix|skew[xy]|rgba?|hsla?)\(/gi,
    '',
  )
  return !/[(\\@&]/.test(rest)
}

// `fill:red;stroke:none`: as attributes of the picture they need no style.
function parseStyle(style: unknown): Properties {
  const found: Properties = {}
  if (typeof style !== 'string') return found
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':')
    if (value.length > 0) found[name.trim()] = value.join(':').trim()
  }
  return found
}
