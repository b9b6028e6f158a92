// Takes pictures and formulas out of a body before HTML is sanitized, and puts them back after.
import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import type { Parent } from '../walk.ts'
import { type Cleaned, cleanFormula, cleanPicture } from './clean-foreign.ts'

// No text of an author holds this letter: `rehypeCharacters` takes it away.
const MARK = '\uFDD2'
const MARKED = /^\uFDD2(\d+)\uFDD2$/

/**
 * Leaves a mark in the place of each. What is put back is made anew of safe elements alone, none of
 * them HTML: no parser can take a part of it for something else.
 */
export function takeForeign(tree: Root, file: VFile): Element[] {
  const taken: Element[] = []
  take(tree, taken, file)
  return taken
}

function take(parent: Parent, taken: Element[], file: VFile): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    const { tagName } = child
    if (tagName !== 'svg' && tagName !== 'math') {
      take(child, taken, file)
      continue
    }
    const number = taken.length
    const cleaned =
      tagName === 'svg' ? cleanPicture(child, `svg${number + 1}-`) : cleanFormula(child)
    reportLost(cleaned, child, parent, file)
    taken.push(cleaned.element)
    parent.children[index] = { type: 'text', value: `${MARK}${number}${MARK}` }
  }
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
