// CDATA sections, of engines too that did not escape what they put in them.
import type { Cursor } from './cursor.ts'

/** No element may hold more, see `tree.ts`: what is beyond it is read, and forgotten. */
export const MAX_CHARACTERS = 64 * 1024 * 1024
/** How far ahead the end of an element is looked for. */
const WINDOW = 65_536
const OPEN = '<![CDATA['
const CLOSE = ']]>'
const MARKS = /<!\[CDATA\[|\]\]>|<\/([^\s<>]*)/g
const START_TAG = /^<([^\s<>/!?]+)(?:\s[^<>]*)?>\s*$/

export interface CdataSection {
  /** Whose text it is: its start tag stands right before the section. */
  readonly element: string | undefined
  length: number
  /** What is beyond is forgotten. */
  readonly maxLength: number
}

export function enterCdata(cursor: Cursor, maxCharacters: number): CdataSection {
  const before = cursor.lookBack()
  const [, element] =
    START_TAG.exec(before.slice(Math.max(0, before.lastIndexOf('<')))) ?? []
  cursor.take(cursor.at + OPEN.length)
  return { element, length: 0, maxLength: maxCharacters + WINDOW }
}

/** `end` where the section ends, `more` where it goes on, `wait` for more text. */
export function readCdata(
  cursor: Cursor,
  section: CdataSection,
): 'end' | 'more' | 'wait' {
  const { text, at, isLast } = cursor
  const found = text.indexOf(CLOSE, at)
  const held = (section.element?.length ?? 0) + 4
  const end =
    found !== -1 ? found : isLast ? text.length : Math.max(at, text.length - held)
  const tag = findLostEnd(cursor, section, end)
  if (tag !== undefined) return closeBefore(cursor, section, tag)
  takeText(cursor, section, end)
  if (found === -1) return 'wait'
  const verdict = isSectionEnd(cursor, section.element)
  if (verdict === undefined) return 'wait'
  if (verdict) {
    cursor.take(cursor.at + CLOSE.length)
    return 'end'
  }
  cursor.fault('xml-cdata-end')
  cursor.replace(CLOSE.length, `]]${CLOSE}${OPEN}>`)
  return 'more'
}

function takeText(cursor: Cursor, section: CdataSection, end: number): void {
  section.length += end - cursor.at
  if (section.length > section.maxLength) cursor.drop(end)
  else cursor.take(end)
}

/**
 * Does the section end with the `]]>` here? Not where another one comes before the element
 * ends: the section holds a text with `]]>` in it. Undefined if too little is there to tell.
 */
function isSectionEnd(cursor: Cursor, element: string | undefined): boolean | undefined {
  const at = cursor.at + CLOSE.length
  if (element === undefined || cursor.text.startsWith(OPEN, at)) return true
  const mark = findMark(cursor.text, at, element)
  if (mark === undefined) return cursor.canGrow(WINDOW) ? undefined : true
  return mark !== CLOSE
}

/**
 * Where the element ends although no `]]>` stands before: so it is if the next section begins
 * before one ends. HTML has no names with a colon, so that it is no text.
 */
function findLostEnd(
  { text, at }: Cursor,
  { element }: CdataSection,
  end: number,
): number | undefined {
  if (element === undefined || !element.includes(':')) return undefined
  const tag = `</${element}>`
  const found = text.slice(at, end).indexOf(tag)
  if (found === -1) return undefined
  const isNext = /^\s*<[\w:/]/.test(text.slice(at + found + tag.length, at + found + 256))
  return isNext && findMark(text, at + found, undefined) === OPEN ? at + found : undefined
}

function closeBefore(cursor: Cursor, section: CdataSection, tag: number): 'end' {
  takeText(cursor, section, tag)
  cursor.fault('xml-cdata-open')
  cursor.insert(CLOSE)
  return 'end'
}

/** The next bound of a section; with `element` its end tag counts too. */
function findMark(
  text: string,
  at: number,
  element: string | undefined,
): string | undefined {
  MARKS.lastIndex = at
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    if (match.index - at > WINDOW) return undefined
    const [mark, name] = match
    if (name === undefined || name === element) return mark
  }
  return undefined
}
