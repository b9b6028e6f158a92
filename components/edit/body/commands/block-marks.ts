// Headings, quotes and lists: signs at the beginning of lines.
import type { EditorState, TransactionSpec } from '@codemirror/state'

import { listSelectedLines, replaceStarts } from './lines.ts'

/** The title of an article is its first heading: a text begins with the second. */
export const HEADING_LEVELS = [2, 3, 4] as const

/** 0 makes a paragraph, and so does a level that the line has. */
export function setHeading(state: EditorState, level: number): TransactionSpec {
  const sign = level === 0 ? '' : `${'#'.repeat(level)} `
  const isSet = listSelectedLines(state).every(({ text }) => text.startsWith(sign))
  return replaceStarts(state, /^#{1,6}[ \t]+/, () => (isSet ? '' : sign))
}

export function toggleQuote(state: EditorState): TransactionSpec {
  const filled = listSelectedLines(state).filter(({ text }) => text.trim() !== '')
  const isQuoted = filled.length > 0 && filled.every(({ text }) => QUOTE.test(text))
  return isQuoted
    ? replaceStarts(state, QUOTE, () => '')
    : replaceStarts(state, /^/, () => '> ')
}

const QUOTE = /^>[ \t]?/

export type ListKind = 'bullets' | 'numbers' | 'tasks'

const LIST_SIGN = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/

const LISTS: Readonly<
  Record<ListKind, { pattern: RegExp; sign(index: number): string }>
> = {
  bullets: { pattern: /^[ \t]*[-+*][ \t]+(?!\[[ xX]\])/, sign: () => '- ' },
  numbers: { pattern: /^[ \t]*\d{1,9}[.)][ \t]+/, sign: (index) => `${index + 1}. ` },
  tasks: { pattern: /^[ \t]*[-+*][ \t]+\[[ xX]\][ \t]+/, sign: () => '- [ ] ' },
}

/** Another kind of list takes the place of the one that is there. */
export function toggleList(state: EditorState, kind: ListKind): TransactionSpec {
  const { pattern, sign } = LISTS[kind]
  const filled = listSelectedLines(state).filter(({ text }) => text.trim() !== '')
  const isListed = filled.length > 0 && filled.every(({ text }) => pattern.test(text))
  return replaceStarts(state, LIST_SIGN, (_, index, found) => {
    const indent = /^[ \t]*/.exec(found)?.[0] ?? ''
    return isListed ? indent : indent + sign(index)
  })
}
