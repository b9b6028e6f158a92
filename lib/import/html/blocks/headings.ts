// Headings: the title of the page is the first level, so those of a text begin at the second.
import type { Element, Root } from 'hast'
import { toOneLine } from '../../values/plain-text.ts'
import type { Work } from '../rule.ts'
import { type Parent, replaceElements, toText } from '../tree/edit.ts'
import { isBlock, isHeading } from '../tree/names.ts'
import { findElement, listElements, textOf } from '../tree/read.ts'

const BOLD = /^(?:b|strong)$/

/** A first one that repeats the title goes, and so does an empty one. */
export function readHeadings(tree: Root, { title }: Work): void {
  for (const heading of listElements(tree, isHeading)) tidy(heading)
  const first = findFirst(tree)
  const repeated = first && isTitle(first, title) ? first : undefined
  replaceElements(tree, (element) => {
    if (!isHeading(element)) return undefined
    if (element === repeated) return []
    return isEmpty(element) ? element.children : undefined
  })
  const headings = listElements(tree, isHeading)
  if (!headings.some(({ tagName }) => tagName === 'h1')) return
  for (const heading of headings)
    heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`
}

// What stands in a heading is a line: blocks are words of it, and all of it is bold.
function tidy(heading: Element): void {
  replaceElements(heading, (element) => {
    if (isBlock(element)) return [toText(' '), ...element.children, toText(' ')]
    if (element.tagName === 'br') return [toText(' ')]
    if (BOLD.test(element.tagName)) return element.children
    return undefined
  })
}

function findFirst(tree: Root): Element | undefined {
  const first = firstWords(tree)
  return first && isHeading(first) ? first : undefined
}

// The first block that says something: pictures may stand before it.
function firstWords(parent: Parent): Element | undefined {
  for (const child of parent.children) {
    if (textOf(child).trim() === '') continue
    if (child.type !== 'element') return undefined
    return isHeading(child) ? child : firstWords(child)
  }
  return undefined
}

function isTitle(heading: Element, title: string): boolean {
  return title !== '' && fold(textOf(heading)) === fold(title)
}

function fold(text: string): string {
  return toOneLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function isEmpty(heading: Element): boolean {
  return (
    textOf(heading).trim() === '' &&
    !findElement(heading, ({ tagName }) => /^(?:img|math|audio|video)$/.test(tagName))
  )
}
