// Frames that a script would fill: what they would show stands in their attributes.
import type { Element, ElementContent } from 'hast'
import { type Context, toElement, toLink } from './to-link.ts'

const FRAME = /^(?:div|span|p|blockquote|section|figure)$/
const ADDRESSES = [
  'dataHref',
  'dataUrl',
  'dataInstgrmPermalink',
  'dataOembedUrl',
  'dataEmbed',
] as const

/** A link to it, with its words; undefined for what holds anything, or names no address. */
export function readEmpty(
  element: Element,
  context: Context,
): ElementContent[] | undefined {
  const { tagName, properties, children } = element
  if (!FRAME.test(tagName) || children.some(isSolid)) return undefined
  const given = parseGiven(properties.dataAttrs)
  const formula = textOf(given.persistentExpression)
  if (formula !== '')
    return [toElement('code', {}, [{ type: 'text', value: formula }], element)]
  const film = textOf(given.videoId)
  const address =
    [given.url, given.href, ...ADDRESSES.map((name) => properties[name])]
      .map(textOf)
      .find((value) => /^https?:\/\//.test(value)) ??
    (film && `https://youtu.be/${film}`)
  if (!address) return undefined
  const words = [given.full_text, given.title, given.name, properties.dataTitle].map(
    textOf,
  )
  const title = words.find((value) => value !== '') ?? ''
  return toLink(address, { ...element, properties: { title } }, context)
}

/** Whether it is words, or an element. */
export function isSolid(child: ElementContent): boolean {
  return child.type === 'text' ? child.value.trim() !== '' : child.type === 'element'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

// Of Substack.
function parseGiven(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== 'string') return {}
  try {
    const given: unknown = JSON.parse(json)
    return typeof given === 'object' && given !== null ? { ...given } : {}
  } catch {
    return {}
  }
}
