// Elements of old pages, as the ones that took their place: words stay apart as they were.
import type { Element } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import type { Parent } from '../walk.ts'

const SAME: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  dir: 'ul',
  menu: 'ul',
  strike: 's',
  tt: 'code',
}

// Each ends a line in a browser; taken away, their words would run into their neighbours.
const BLOCKS =
  /^(?:address|article|aside|center|dialog|fieldset|footer|form|header|hgroup|legend|listing|main|marquee|multicol|nav|optgroup|option|search|xmp)$/

// In these no block may stand.
const PHRASES =
  /^(?:p|h[1-6]|a|abbr|b|bd[io]|cite|code|del|dfn|em|i|ins|kbd|mark|pre|q|s|samp|small|span|strong|su[bp]|summary|u|var)$/

/** Renames an element in place; reports where something of it is gone. */
export function renameOld(element: Element, parent: Parent, file: VFile): void {
  const { tagName, properties } = element
  if (tagName === 'a') nameToId(properties)
  const same = SAME[tagName]
  if (same !== undefined && Object.hasOwn(SAME, tagName)) element.tagName = same
  if (!BLOCKS.test(tagName) || isInSelect(parent)) return
  const isInLine = parent.type === 'element' && PHRASES.test(parent.tagName)
  element.tagName = isInLine ? 'span' : /^(?:listing|xmp)$/.test(tagName) ? 'pre' : 'div'
  if (isInLine) element.children.push({ type: 'text', value: '\n' })
  element.properties = properties.id === undefined ? {} : { id: properties.id }
  report(file, toRenamed(tagName), placeOf(element, parent))
}

// An old anchor stays where links find it.
function nameToId(properties: Element['properties']): void {
  const { name, id } = properties
  if (typeof name !== 'string' || name === '') return
  if (id !== undefined && id !== name) return
  properties.id = name
  delete properties.name
}

function isInSelect(parent: Parent): boolean {
  return (
    parent.type === 'element' && /^(?:select|optgroup|datalist)$/.test(parent.tagName)
  )
}

function toRenamed(element: string) {
  if (/^(?:center|marquee)$/.test(element))
    return toViolation('html-look-removed:element', { element })
  return /^(?:form|fieldset|legend)$/.test(element)
    ? toViolation('html-element-removed:form', { element })
    : toViolation('html-element-removed', { element })
}
