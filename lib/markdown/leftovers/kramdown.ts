// Remarks and switches of kramdown: `{::comment}…{:/comment}`, `{::options … /}`.
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
  return [...text.matchAll(OPENING)].map(({ index: start, 0: written }) => {
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
