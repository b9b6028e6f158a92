// Ids: those that a link in the same text leads to stay, and all others go.
import type { Element, Root } from 'hast'
import { walk } from '../../../markdown/walk.ts'
import { replaceElements, toElement } from '../tree/edit.ts'
import { isBlock, isHeading } from '../tree/names.ts'
import { attributeOf, isBlank } from '../tree/read.ts'

/** Of a heading in `dataId`; any other is `<a id>` where it stood. `#` alone leads nowhere. */
export function readAnchors(tree: Root): void {
  const wanted = listWanted(tree)
  let heading: Element | undefined
  walk(tree, (element) => {
    if (isHeading(element)) heading = element
    const id = idOf(element)
    delete element.properties.id
    delete element.properties.name
    if (id === '' || !wanted.delete(id)) return
    const isInHeading = heading && (element === heading || isInside(heading, element))
    if (heading && isInHeading && heading.properties.dataId === undefined && isPlain(id))
      heading.properties.dataId = id
    else keep(element, id)
  })
  replaceElements(tree, (element) => {
    if (element.tagName !== 'a' || element.properties.dataAnchor !== undefined)
      return undefined
    const href = attributeOf(element, 'href')
    const isSeen = element.children.some((child) => !isBlank(child))
    return href === '' || href === '#' || !isSeen ? element.children : undefined
  })
}

function listWanted(tree: Root): Set<string> {
  const wanted = new Set<string>()
  walk(tree, (element) => {
    const href = attributeOf(element, 'href')
    if (!href.startsWith('#') || href.length === 1) return
    wanted.add(href.slice(1))
    wanted.add(decode(href.slice(1)))
  })
  return wanted
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function idOf(element: Element): string {
  const id = attributeOf(element, 'id').trim()
  return id || (element.tagName === 'a' ? attributeOf(element, 'name').trim() : '')
}

function isInside(heading: Element, element: Element): boolean {
  return heading.children.some(
    (child) =>
      child === element || (child.type === 'element' && isInside(child, element)),
  )
}

// What braces can hold.
function isPlain(id: string): boolean {
  return /^[^\s{}#"'<>&]+$/.test(id)
}

function keep(element: Element, id: string): void {
  const anchor = toElement('a', { dataAnchor: id }, [])
  if (element.tagName === 'a' && attributeOf(element, 'href') === '')
    element.properties = { dataAnchor: id }
  else if (isBlock(element) && !/^(?:pre|hr|ul|ol|dl|table|tr)$/.test(element.tagName))
    element.children.unshift(anchor)
  else if (element.tagName === 'ul' || element.tagName === 'ol')
    firstItem(element)?.children.unshift(anchor)
  else if (!/^(?:pre|hr|img|br)$/.test(element.tagName)) element.children.unshift(anchor)
}

function firstItem(list: Element): Element | undefined {
  return list.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  )
}
