import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import type { VFile } from 'vfile'
import type { Violation } from '../../model/diagnostic.ts'
import { isAddressProperty } from './refuse-addresses.ts'
import { describeRefused } from './refused-address.ts'
import { toViolation } from '../messages.ts'
import { placeOf, report } from '../draft.ts'
import { putForeign, takeForeign } from '../foreign/take-foreign.ts'
import { SCHEMA, STRIPPED_ELEMENTS } from './schema.ts'
import { keepValidValues, repairLists } from './valid-html.ts'
import { type Parent, walk } from '../walk.ts'

const sanitize = rehypeSanitize(SCHEMA)
const parseRaw = rehypeRaw()

/** Turns HTML in Markdown into elements; without HTML, saves the parse. */
export function rehypeRawWhereNeeded() {
  return (tree: Root, file: VFile): Root => {
    if (!hasRaw(tree)) return tree
    const metas = listCodeMetas(tree)
    const parsed = parseRaw(tree, file)
    restoreCodeMetas(parsed, metas)
    return parsed
  }
}

function hasRaw({ children }: Parent): boolean {
  return children.some(
    (child) => child.type === 'raw' || (child.type === 'element' && hasRaw(child)),
  )
}

// hast-util-raw makes new nodes and leaves `data` behind, with what stands after a fence's
// language (syntax-tree/hast-util-raw#13); places stay the same.
function listCodeMetas(tree: Root): Map<number, string> {
  const metas = new Map<number, string>()
  walk(tree, ({ data, position }) => {
    const offset = position?.start.offset
    if (offset !== undefined && data?.meta) metas.set(offset, data.meta)
  })
  return metas
}

function restoreCodeMetas(tree: Root, metas: ReadonlyMap<number, string>): void {
  if (metas.size === 0) return
  walk(tree, (element) => {
    const meta = metas.get(element.position?.start.offset ?? -1)
    if (element.tagName === 'code' && meta !== undefined)
      Object.assign(element, { data: { meta } })
  })
}

/** Runs rehype-sanitize and reports what it drops. */
export function rehypeSafe() {
  return (tree: Root, file: VFile): Root => {
    const foreign = takeForeign(tree, file)
    const safe = sanitize(tree)
    keepValidValues(safe)
    reportDropped(tree, safe, file)
    repairLists(safe)
    putForeign(safe, foreign)
    return safe
  }
}

// Both trees have the same elements in the same order, except those dropped.
function reportDropped(tree: Root, safe: Root, file: VFile): void {
  const kept: Element[] = []
  walk(safe, (element) => {
    kept.push(element)
  })
  let next = 0
  walk(tree, (element, parent) => {
    const twin = kept[next]
    if (twin && isTwin(element, twin)) {
      next += 1
      reportAttributes(element, twin, parent, file)
      return
    }
    report(file, toRemovedElement(element), placeOf(element, parent))
    if (STRIPPED_ELEMENTS.includes(element.tagName)) return 'skip'
  })
}

function isTwin(element: Element, twin: Element): boolean {
  return (
    element.tagName === twin.tagName &&
    element.position?.start.offset === twin.position?.start.offset
  )
}

function reportAttributes(element: Element, twin: Element, parent: Parent, file: VFile) {
  for (const [property, value] of Object.entries(element.properties)) {
    if (isWhole(value, twin.properties[property])) continue
    const violation = isAddressProperty(property)
      ? describeRefused(element.tagName, property, value).violation
      : toRemovedAttribute(property, element)
    report(file, violation, placeOf(element, parent))
  }
}

function isWhole(value: unknown, kept: unknown): boolean {
  if (value === false || value === null || value === undefined) return true
  if (!Array.isArray(value)) return kept !== undefined
  return Array.isArray(kept) && kept.length === value.length
}

/** Nobody misses what they did: the text stays, and looks as the site does. */
const LOOK_ELEMENTS = new Set('basefont big center font nobr style tt'.split(' '))

const ELEMENT_VARIANTS = {
  script: ['script'],
  frame: ['iframe', 'object', 'embed'],
  form: 'button datalist fieldset form label legend optgroup option select'.split(' '),
  page: ['base', 'body', 'head', 'html', 'link', 'meta'],
  content: STRIPPED_ELEMENTS,
} as const

function toRemovedElement({ tagName: element }: Element): Violation {
  if (LOOK_ELEMENTS.has(element)) {
    return toViolation('html-look-removed:element', { element })
  }
  const variant = findVariant(ELEMENT_VARIANTS, element)
  const id = variant
    ? (`html-element-removed:${variant}` as const)
    : 'html-element-removed'
  return toViolation(id, { element })
}

const LOOK_ATTRIBUTES = new Set(
  'align bgColor border cellPadding cellSpacing className color face frame hSpace noWrap rules size style vAlign vSpace'.split(
    ' ',
  ),
)

function toRemovedAttribute(property: string, { tagName: element }: Element): Violation {
  const values = { name: toAttributeName(property), element }
  // Where it is allowed, its value is none.
  if (/^(?:width|height)$/.test(property)) return toViolation('html-look-removed', values)
  if (isAllowed(property, element))
    return toViolation('html-attribute-removed:value', values)
  if (LOOK_ATTRIBUTES.has(property)) return toViolation('html-look-removed', values)
  if (property === 'target') return toViolation('html-look-removed:target', values)
  if (property === 'name') return toViolation('html-attribute-removed:name', values)
  const isScript = /^on/i.test(property)
  return toViolation(`html-attribute-removed${isScript ? ':script' : ''}`, values)
}

const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
}

function isAllowed(property: string, element: string): boolean {
  const allowed = [
    ...(SCHEMA.attributes?.[element] ?? []),
    ...(SCHEMA.attributes?.['*'] ?? []),
  ]
  return allowed.includes(property)
}

// `ariaLabel` is `aria-label`, `colSpan` is `colspan`.
function toAttributeName(property: string): string {
  const name = /^(?:aria|data)[A-Z]/.test(property)
    ? property.replace(/(?<=^aria)[A-Z]|(?<=^data.*)[A-Z]/g, '-$&')
    : property
  return ATTRIBUTE_NAMES[property] ?? name.toLowerCase()
}

function findVariant<Variant extends string>(
  variants: Readonly<Record<Variant, readonly string[]>>,
  name: string,
): Variant | undefined {
  for (const variant in variants) if (variants[variant].includes(name)) return variant
  return undefined
}
