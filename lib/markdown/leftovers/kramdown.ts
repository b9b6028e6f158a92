// Remarks, switches and attributes of kramdown and its kin: `{::comment}`, `{: .look }`, `{ .look }`.
import type { Reading } from './marks.ts'
import { toViolation } from './messages.ts'
import { quote } from './say.ts'

const OPENING = /\{::comment\}/g
const CLOSING = /\{:\/(?:comment)?\}/g

export interface FoundMark {
  readonly start: number
  readonly end: number
  readonly reading: Reading
}

/** Each remark up to its end; one that never ends is not taken out. */
export function listRemarks(text: string): FoundMark[] {
  const ends = [...text.matchAll(CLOSING)].map(
    ({ index, 0: sign }) => index + sign.length,
  )
  let next = 0
  const remarks = [...text.matchAll(OPENING)].map(({ index: start, 0: written }) => {
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const end = ends[next]
    return end === undefined
      ? {
          start,
          end: start + written.length,
          reading: { violation: toViolation('remark-unclosed:kramdown', { written }) },
        }
      : {
          start,
          end,
          reading: {
            violation: toViolation('template-mark:remark', { written }),
            text: '',
          },
        }
  })
  return [...listDrawers(text), ...remarks]
}

/** What says how kramdown reads, or frames what it does not. */
export const SWITCH =
  /\{::(?:options|nomarkdown)\b[^{}\n]{0,200}\}|\{:\/(?:nomarkdown|options)?\}/g

export function readSwitch([written]: RegExpExecArray): Reading {
  const violation = toViolation('template-mark:switch', { written: quote(written) })
  return { violation, text: '' }
}

/** An id is the business of the heading before it. */
export const ATTRIBUTES = /[ \t]{0,20}\{:(?!:)[ \t]*(?!toc)[^{}#\n]{1,200}\}/g

const FORM =
  /^(?:(?:\.[\w-]+(?=[\s.]|$)|[a-z][\w:-]*=(?:"[^"]*"|'[^']*'|[^\s"'>]+(?=\s|$)))\s*)+$/i
const NAME = /^[\w-]+(?::.*)?$/

/** `{: .class key="v"}` behind a span or at the end of a line: `{:name => 1}` is Ruby. */
export function isAttributes({ 0: written, index, input }: RegExpExecArray): boolean {
  const before = input.slice(input.lastIndexOf('\n', index) + 1, index)
  const behind = input.slice(index + written.length, index + written.length + 20)
  const isLast = /^[ \t]*(?:\r?\n|$)/.test(behind)
  const given = written.trim().slice(2, -1).trim()
  if (FORM.test(given)) return isLast || /[*_`)\]]$/.test(before)
  return isLast && before.trim() === '' && NAME.test(given)
}

/** `{ .button width="300" }` of Pandoc and MkDocs behind a span, and `[words]{.look}`. */
export const BRACES =
  /(?:(?<![!\]\\])\[([^[\]\n]{1,300})\]|(?<=[)*_`\]]))\{[ \t]{0,5}((?:[.#]?[a-z-])[^{}\n]{0,200})\}/gi

const BRACES_FORM =
  /^(?:(?:[.#][\w:-]+|[a-z][\w:-]*=(?:"[^"]*"|'[^']*'|[^\s"'>.#]+))\s*)+$/i

export function readBraces(match: RegExpExecArray): Reading | undefined {
  const [written, words, given = ''] = match
  const { index, input } = match
  const start = input.lastIndexOf('\n', index - 1) + 1
  const line = input.slice(Math.max(start, index - 400), index)
  if (
    !BRACES_FORM.test(given.trim()) ||
    // A heading and a box have attributes of their own.
    /^[ \t>]{0,20}(?:#|:::)/.test(input.slice(start, start + 23))
  )
    return undefined
  if (words === undefined && !/\]\([^()\n]*\)$|\]\[[^[\]\n]*\]$|[*_`]$/.test(line))
    return undefined
  const violation = toViolation('template-mark:attributes', { written: quote(written) })
  return { violation, text: words ?? '' }
}

// What Org notes about a heading.
const DRAWER =
  /^[ \t]*:(?:LOGBOOK|PROPERTIES):[ \t]*\n(?:(?![ \t]*:END:)[^\n]*\n){0,200}[ \t]*:END:[ \t]*$/gm

function listDrawers(text: string): FoundMark[] {
  return [...text.matchAll(DRAWER)].map(({ index: start, 0: written }) => {
    const values = { written: quote(written, 30) }
    const violation = toViolation('template-mark:comment', values)
    return { start, end: start + written.length, reading: { violation, text: '' } }
  })
}
