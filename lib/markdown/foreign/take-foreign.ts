// Takes pictures and formulas out of a body before HTML is sanitized, and puts them back after.
import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { type Parent, walk } from '../walk.ts'
import { type Cleaned, cleanFormula, cleanPicture } from './clean-foreign.ts'

// No text of an author holds this letter: `rehypeCharacters` takes it away.
const MARK = '\uFDD2'
const MARKED = /^\uFDD2(\d+)\uFDD2$/

interface Place {
  readonly element: Element
  readonly parent: Parent
  readonly index: number
}

/**
 * Leaves a mark in the place of each. What is put back is made anew of safe elements alone, none of
 * them HTML: no parser can take a part of it for something else.
 */
export function takeForeign(tree: Root, file: VFile): Element[] {
  const places = listPlaces(tree)
  const owners = listOwners(places)
  return places.map(({ element, parent, index }, number) => {
    // The parts of another picture are its own as well, as in a browser.
    const own = listIds(element)
    const toId = (id: string) => {
      const owner = own.has(id) ? number : owners.get(id)
      return owner === undefined ? id : `svg${owner + 1}-${id}`
    }
    const isPicture = element.tagName === 'svg'
    const cleaned = isPicture ? cleanPicture(element, toId) : cleanFormula(element)
    reportLost(cleaned, element, parent, file)
    parent.children[index] = { type: 'text', value: `${MARK}${number}${MARK}` }
    return cleaned.element
  })
}

function listPlaces(parent: Parent): Place[] {
  return parent.children.flatMap((element, index) => {
    if (element.type !== 'element') return []
    const isForeign = /^(?:svg|math)$/.test(element.tagName)
    return isForeign ? [{ element, parent, index }] : listPlaces(element)
  })
}

// The number of the first picture that has an id.
function listOwners(places: readonly Place[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>()
  for (const [number, { element }] of places.entries())
    for (const id of listIds(element)) if (!owners.has(id)) owners.set(id, number)
  return owners
}

function listIds(picture: Element): ReadonlySet<string> {
  const ids = new Set<string>()
  if (picture.tagName !== 'svg') return ids
  walk({ type: 'root', children: [picture] }, ({ properties: { id } }) => {
    if (id !== undefined) ids.add(String(id))
  })
  return ids
}

function reportLost(
  { lost }: Cleaned,
  child: Element,
  parent: Parent,
  file: VFile,
): void {
  for (const element of lost) {
    const values = { element, frame: child.tagName }
    report(
      file,
      toViolation('html-element-removed:foreign', values),
      placeOf(child, parent),
    )
  }
}

/** Puts them where their marks are. */
export function putForeign(parent: Parent, taken: readonly Element[]): void {
  if (taken.length === 0) return
  const children: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'element') putForeign(child, taken)
    if (child.type !== 'element' && child.type !== 'text') continue
    const number = child.type === 'text' ? MARKED.exec(child.value)?.[1] : undefined
    children.push(number === undefined ? child : (taken[Number(number)] ?? child))
  }
  parent.children = children
}
