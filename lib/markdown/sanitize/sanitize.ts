import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import type { VFile } from 'vfile'
import { isAddressProperty, toRefusal } from './addresses.ts'
import { placeOf, report } from '../draft.ts'
import { toAttributeName } from '../parse/render-html.ts'
import { SCHEMA, STRIPPED_ELEMENTS } from './schema.ts'
import { type Parent, walk } from '../walk.ts'

const sanitize = rehypeSanitize(SCHEMA)
const parseRaw = rehypeRaw()

/** Turns HTML in Markdown into elements: only where there is any, for it costs a parse. */
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
    if (element.tagName === 'code' && meta !== undefined) element.data = { meta }
  })
}

/** rehype-sanitize, for every article; what it drops is said. */
export function rehypeSafe() {
  return (tree: Root, file: VFile): Root => {
    const safe = sanitize(tree)
    reportDropped(tree, safe, file)
    return safe
  }
}

// Both trees have the same elements in the same order, but for those that were dropped.
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
    const message = `<${element.tagName}> was removed: ${mendElement(element)}`
    report(file, 'warning', placeOf(element, parent), message)
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
    const place = placeOf(element, parent)
    if (isAddressProperty(property)) {
      report(file, 'error', place, toRefusal(property, value))
      continue
    }
    const message = `${toAttributeName(property)} on <${element.tagName}> was removed: ${mendAttribute(property)}`
    report(file, 'warning', place, message)
  }
}

function isWhole(value: unknown, kept: unknown): boolean {
  if (value === false || value === null || value === undefined) return true
  if (!Array.isArray(value)) return kept !== undefined
  return Array.isArray(kept) && kept.length === value.length
}

const FORM_ELEMENTS = 'button datalist fieldset form label legend optgroup option select'
const PAGE_ELEMENTS = 'base body head html link meta'

function mendElement({ tagName }: Element): string {
  if (tagName === 'script') return 'articles run no scripts'
  if (tagName === 'style') return 'the site alone decides how pages look'
  if (tagName === 'iframe' || tagName === 'object' || tagName === 'embed')
    return 'link to the other page instead'
  if (FORM_ELEMENTS.split(' ').includes(tagName)) return 'articles have no forms'
  if (PAGE_ELEMENTS.split(' ').includes(tagName)) return 'the site makes the page'
  if (STRIPPED_ELEMENTS.includes(tagName))
    return 'use an image file or Markdown instead; what was in it is gone too'
  return 'what was in it is kept; write it in Markdown'
}

function mendAttribute(property: string): string {
  if (/^on/i.test(property)) return 'articles run no scripts'
  if (property === 'style' || property === 'className' || property === 'align')
    return 'the site alone decides how pages look'
  if (property === 'name') return 'use id, to link to this place'
  if (property === 'target') return 'readers decide where links open'
  return 'articles can not set it'
}
