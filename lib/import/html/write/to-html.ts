// Writes an element as HTML, for what Markdown has no signs for.
import type { Element, ElementContent, Properties } from 'hast'
import { toHtml as write } from 'hast-util-to-html'
import { attributeOf } from '../tree/read.ts'
import { guardHtml } from './guard.ts'
import type { FindAddress } from './handle.ts'

const ALLOWED =
  /^(?:id|title|lang|dir|src|href|alt|cite|dateTime|colSpan|rowSpan|scope|headers|align|span|start|reversed|value|open|controls|loop|muted|kind|srcLang|label|default|width|height|type|ariaLabel|abbr|xmlns|display|alttext|mathvariant)$/

/** With the attributes that Imprint shows, on lines of which none is empty. */
export function toHtml(element: Element, findAddress: FindAddress = () => undefined) {
  const [cleaned] = clean(element, findAddress)
  if (!cleaned) return ''
  return guardHtml(write(cleaned))
    .replace(/\n(?=[ \t]*\n)/g, '\n&#10;')
    .trim()
}

function clean(node: ElementContent, findAddress: FindAddress): ElementContent[] {
  if (node.type === 'comment') return []
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => clean(child, findAddress))
  const tagName = TAGS[node.tagName] ?? node.tagName
  const properties = toProperties(node, findAddress)
  const isGone = typeof node.properties.dataPlace === 'number' && !properties
  if (isGone) return tagName === 'a' ? children : []
  const label = attributeOf(node, 'dataNoteCall')
  const shown = label === '' ? children : [{ type: 'text', value: label } as const]
  return [{ type: 'element', tagName, properties: properties ?? {}, children: shown }]
}

const TAGS: Readonly<Record<string, string>> = { center: 'div', 'note-call': 'sup' }

// Undefined where an address was asked for and there is none.
function toProperties(
  element: Element,
  findAddress: FindAddress,
): Properties | undefined {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(element.properties))
    if (ALLOWED.test(name)) properties[name] = value
  const anchor = attributeOf(element, 'dataAnchor')
  if (anchor !== '') properties.id = anchor
  const place = element.properties.dataPlace
  if (typeof place !== 'number') return properties
  const url = findAddress(place)
  if (url === undefined) return undefined
  properties[element.tagName === 'a' ? 'href' : 'src'] = url
  return properties
}
