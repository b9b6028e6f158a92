// Writes an element as HTML, for what Markdown has no signs for.
import type { Element, Properties } from 'hast'
import { toHtml as write } from 'hast-util-to-html'

const ALLOWED =
  /^(?:id|title|lang|dir|src|href|alt|cite|dateTime|colSpan|rowSpan|scope|headers|align|span|start|reversed|value|open|controls|loop|muted|poster|kind|srcLang|label|default|width|height|type|ariaLabel|abbr)$/

/** With the attributes that Imprint shows. */
export function toHtml(element: Element): string {
  return write(clean(element), { omitOptionalTags: false, closeSelfClosing: false })
}

function clean(element: Element): Element {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(element.properties))
    if (ALLOWED.test(name)) properties[name] = value
  const children = element.children.map((child) =>
    child.type === 'element' ? clean(child) : child,
  )
  return { type: 'element', tagName: element.tagName, properties, children }
}
