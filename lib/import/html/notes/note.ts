// The text of a footnote, without its number and the links back.
import type { Element, ElementContent } from 'hast'
import { childrenOf, replaceElements, setChildren, toElement } from '../tree/edit.ts'
import { attributeOf, hasClass, isBlank, textOf } from '../tree/read.ts'
import type { Call } from './calls.ts'

// An arrow, a number, a letter or a word that says so.
const BACK =
  /^[^\p{L}\p{N}]*(?:\d{1,3}|[a-z]|(?:return|back|jump|zurück|retour)\b.{0,30})?[^\p{L}\p{N}]*$/iu

/** What the note says. */
export function readNote(note: Element, calls: readonly Call[]): ElementContent[] {
  const ids = calls.flatMap((call) => call.ids)
  replaceElements(note, (element) => (isBack(element, ids) ? [] : undefined))
  replaceElements(note, (element) =>
    /^(?:sup|span|small|td|th)$/.test(element.tagName) && element.children.every(isBlank)
      ? []
      : undefined,
  )
  trimNumber(note, calls)
  trimEnd(note)
  return note.tagName === 'p' ? [toElement('p', {}, note.children)] : note.children
}

function isBack(element: Element, ids: readonly string[]): boolean {
  if (element.tagName !== 'a') return false
  if (
    hasClass(
      element,
      /^(?:footnote-?back|reversefootnote|footnote-number|easy-footnote-to-top)/,
    )
  )
    return true
  const href = attributeOf(element, 'href')
  const isNamed = ids.some((id) => href.endsWith(`#${id}`))
  const isEmpty = href === '' && textOf(element).trim() === ''
  return (
    isEmpty || ((isNamed || /^#.*ref/i.test(href)) && BACK.test(textOf(element).trim()))
  )
}

// `1.` or `[1]` before the words, where the list does not count.
function trimNumber(note: Element, calls: readonly Call[]): void {
  const number = /\d+/.exec(calls[0] ? textOf(calls[0].link) : '')?.[0]
  const first = firstText(note)
  if (first?.type !== 'text') return
  const own = number === undefined ? '' : `(?:[[(]?${number}[\\])]?[.:)]?|\\^)`
  first.value = first.value.replace(new RegExp(`^\\s*${own}(?=\\s|$)\\s*`), '')
}

function firstText(parent: Element): ElementContent | undefined {
  for (const child of parent.children) {
    if (child.type === 'text') {
      if (!isBlank(child)) return child
    } else if (child.type === 'element') {
      const found = firstText(child)
      if (found) return found
    }
  }
  return undefined
}

// Blank paragraphs that held nothing but a link back.
function trimEnd(note: Element): void {
  const children = childrenOf(note)
  const last = children.findLastIndex(
    (child) => !isBlank(child) && !(child.type === 'element' && isEmptyParagraph(child)),
  )
  setChildren(note, children.slice(0, last + 1))
  trimSpace(note)
}

// Before a link back stands a space that does not break.
function trimSpace(parent: Element): void {
  const last = parent.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  else if (last?.type === 'element' && last.tagName === 'p') trimSpace(last)
}

function isEmptyParagraph({ tagName, children }: Element): boolean {
  return /^(?:p|div)$/.test(tagName) && children.every(isBlank)
}
