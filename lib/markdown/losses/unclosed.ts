// Signs that open something and have no partner, and lines that make a heading by chance.
import type { Code, Heading, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../draft.ts'
import { sourceOfNode } from '../edits/find-place.ts'
import { toViolation } from '../messages.ts'
import { reportIn, startOf } from './report-in.ts'

const FENCE = /^(`{3,}|~{3,})/

/** A fence that never ends makes code of all that follows. */
export function reportOpenFence(code: Code, file: VFile): void {
  const source = sourceOfNode(code, file)
  const [, fence] = FENCE.exec(source) ?? []
  if (fence === undefined) return
  const lines = source.split(/\r\n?|\n/)
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]*/, '').trim() : ''
  if (last.length >= fence.length && last === fence.charAt(0).repeat(last.length)) return
  report(file, toViolation('fence-unclosed', { fence }), startOf(code))
}

// A sign before a word, after a space, is meant to open something.
const OPEN = /(?:^|[\s(])(\*\*|~~)(?=[\p{L}\p{N}])/u
const WRITTEN = /(?<=^|[\s(])(?:\*\*|~~)(?=[\p{L}\p{N}])/u

/** `**word` without an end is shown with its sign. */
export function reportOpenMarks(text: Text, file: VFile): void {
  const found = OPEN.exec(text.value)
  const sign = found?.[1]
  if (!found || sign === undefined) return
  const close = text.value.indexOf(sign, found.index + found[0].length)
  const isSpaced = /\s/.test(text.value[close - 1] ?? '')
  const closed = isSpaced ? 'emphasis-unclosed:spaced' : 'emphasis-unclosed:letter'
  const rule = close === -1 ? 'emphasis-unclosed' : closed
  reportIn(text, WRITTEN, toViolation(rule, { sign }), file)
}

/** A paragraph right above `---` is a heading: of several lines, or a sentence, by chance. */
export function reportUnderlined(heading: Heading, file: VFile): void {
  const source = sourceOfNode(heading, file)
  const lines = source.split(/\r\n?|\n/)
  if (lines.length < 2 || !/^[ \t>]*-+[ \t]*$/.test(lines.at(-1) ?? '')) return
  const text = lines[0] ?? ''
  const isSentence = /[.;:,。、；：，]["'”’)」]?\s*$/.test(text) && text.length > 40
  if (lines.length > 2 || isSentence)
    report(file, toViolation('heading-underlined', {}), startOf(heading))
}
