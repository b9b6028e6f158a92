// What tells that a place is the text of a footnote.
import type { Element } from 'hast'
import { attributeOf, classesOf, textOf } from '../tree/read.ts'

const FRAME = /footnote|endnote|^fn-?list$|^notes$|reference|easy-footnote/i

/** Whether it leads back to its call. */
export function answers(note: Element, ids: readonly string[]): boolean {
  return listLinks(note).some((href) => ids.some((id) => href.endsWith(`#${id}`)))
}

function listLinks(parent: Element): string[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    const own = child.tagName === 'a' ? [attributeOf(child, 'href')] : []
    return [...own, ...listLinks(child)]
  })
}

/** Whether it stands where notes do. */
export function isFramed(path: readonly Element[]): boolean {
  return path.some(
    (element) =>
      [...classesOf(element), attributeOf(element, 'id')].some((name) =>
        FRAME.test(name),
      ) || /doc-(?:endnotes|footnote)/.test(attributeOf(element, 'role')),
  )
}

/** Word and Medium: `[1]` in the text, and `[1] Words` below. */
export function isNumbered(
  note: Element,
  link: Element,
  holder: Element | undefined,
): boolean {
  const number = /\d+/.exec(textOf(link))?.[0]
  const isCall = holder?.tagName === 'sup' || /^[[(]/.test(textOf(link).trim())
  const words = textOf(note).trim()
  return (
    isCall && number !== undefined && new RegExp(`^[[(]?${number}(?!\\d)`).test(words)
  )
}
