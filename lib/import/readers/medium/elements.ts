// Elements of a page, each with where it begins and ends.
import { findAttribute, type HtmlToken, listHtmlTokens } from '../../../text/html.ts'

/** What stands in it reaches from `open.end` to `innerEnd`. */
export interface PageElement {
  readonly open: HtmlToken
  readonly innerEnd: number
  /** Past its end tag. */
  readonly end: number
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/

/**
 * Elements in document order. One that is never closed reaches to the end of the element
 * around it.
 */
export function listElements(html: string): readonly PageElement[] {
  const open: Span[] = []
  const elements: Span[] = []
  for (const token of listHtmlTokens(html)) {
    if (token.kind === 'close') close(token, open)
    if (token.kind !== 'open') continue
    const element = { open: token, innerEnd: token.end, end: token.end }
    elements.push(element)
    if (!VOID.test(token.name) && token.text === undefined) open.push(element)
  }
  for (const element of open) element.innerEnd = element.end = html.length
  return elements
}

export function hasClass({ open }: PageElement, name: string): boolean {
  return findAttribute(open, 'class')?.split(/\s+/).includes(name) ?? false
}

export function isInside(element: PageElement, outer: PageElement): boolean {
  return element.open.start >= outer.open.end && element.end <= outer.innerEnd
}

interface Span extends PageElement {
  innerEnd: number
  end: number
}

function close({ name, start, end }: HtmlToken, open: Span[]): void {
  const at = open.findLastIndex((element) => element.open.name === name)
  if (at === -1) return
  for (const [index, element] of open.splice(at).entries()) {
    element.innerEnd = start
    element.end = index === 0 ? end : start
  }
}
