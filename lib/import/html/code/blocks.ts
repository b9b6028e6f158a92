// Blocks of code of every highlighter: one `pre` with one text.
import type { Element, ElementContent, Root } from 'hast'
import { childrenOf, type Parent, setChildren, toElement, toText } from '../tree/edit.ts'
import {
  attributeOf,
  findElement,
  hasClass,
  solidChildren,
  textOf,
} from '../tree/read.ts'
import { findSource, PRE } from './frames.ts'
import { findLanguage } from './language.ts'
import { linesOf, sourceOf, trimLines } from './source.ts'

/** Puts `pre` with `dataLanguage` and `dataTitle` in the place of each. */
export function readCode(tree: Root): void {
  read(tree, [])
}

// `around`: what holds it, the nearest first, as far as it may name a language.
function read(parent: Parent, around: readonly Element[]): void {
  let isChanged = false
  const children = childrenOf(parent).flatMap((child) => {
    if (child.type !== 'element') return [child]
    const source = isBlock(child) ? child : findSource(child)
    isChanged ||= source !== undefined
    if (source) return toBlock(child, source, around)
    read(child, [child, ...around].slice(0, 3))
    return [child]
  })
  if (isChanged) setChildren(parent, children)
}

// `code` with line ends of HTML in it is meant as a block.
function isBlock(element: Element): boolean {
  if (element.tagName !== 'code') return PRE.test(element.tagName)
  return findElement(element, ({ tagName }) => tagName === 'br') !== undefined
}

function toBlock(
  frame: Element,
  code: Element,
  around: readonly Element[],
): ElementContent[] {
  const inner = findElement(code, ({ tagName }) => tagName === 'code')
  const source = trimLines(code.tagName === 'code' ? linesOf(code) : sourceOf(code))
  if (source === '') return []
  const named = [...(inner ? [inner] : []), code, frame, ...around]
  const properties = {
    dataLanguage: isProse(code) ? '' : findLanguage(named),
    dataTitle: titleOf(frame),
  }
  return [toElement('pre', properties, [toText(source)], frame)]
}

// Poems and the like, which are set as code is.
function isProse(pre: Element): boolean {
  return hasClass(pre, /^wp-block-(?:verse|preformatted)$/)
}

// `<figcaption><span>main.rs</span><a href>…</a></figcaption>` of Hexo and Octopress.
function titleOf(frame: Element): string {
  const caption = findElement(frame, ({ tagName }) => tagName === 'figcaption')
  const [first] = caption ? solidChildren(caption) : []
  const written = first ? textOf(first) : attributeOf(frame, 'dataFile')
  return written.replace(/\s+/g, ' ').trim()
}
