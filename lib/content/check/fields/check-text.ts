import type { TextEdit } from '../../../model/diagnostic.ts'
import { cleanText } from '../../../text/clean.ts'
import type { Field } from './field.ts'
import { describe, quote, type Value } from '../yaml/value.ts'

/** Text; a number or `true` without quotes is mended, control characters are left out. */
export function checkText(value: Value, field: Field): string | undefined {
  if (value.kind !== 'text') {
    reportOtherType(value, field)
    return undefined
  }
  warnOfComment(value, field)
  const { text, removed } = cleanText(value.text)
  if (removed !== undefined) warnOfControl(value, removed, field)
  warnOfDirection(value, text, field)
  return text
}

/** `title: Bug #5` ends before the `#`, and nothing else would say so. */
function warnOfComment({ start, end }: Value, { label, text, report }: Field): void {
  if (/["'|>]/.test(text[start] ?? '')) return
  const [found, gap = '', comment = ''] =
    /^([ \t]+)(#[^\s#]\S*)/.exec(text.slice(end, end + 80)) ?? []
  if (found === undefined) return
  const message = `YAML takes \`${comment}\` and what follows for a comment: put \`${label}\` in quotes if that belongs to it`
  report.warning(end + gap.length, message)
}

function reportOtherType(value: Value, { label, report }: Field): void {
  const found = `\`${label}\` must be text, not ${describe(value)}`
  if (value.kind === 'number' || value.kind === 'boolean') {
    const quoted = quote(value.source)
    const fix = toFix(value, quoted)
    report.error(value.start, `${found}: write ${quoted}, in quotes`, fix)
    return
  }
  const [only, second] = value.kind === 'list' ? value.values : []
  if (only?.kind === 'text' && !second) {
    const fix = toFix(value, quote(only.text))
    report.error(value.start, `${found}: write ${quote(only.text)}`, fix)
    return
  }
  const remedy = value.kind === 'nothing' ? 'write it' : 'put the value in quotes'
  report.error(value.start, `${found}: ${remedy}`)
}

function warnOfControl(value: Value, control: string, field: Field): void {
  const start = findWritten(control, value, field)
  const message = toControlMessage(control, `\`${field.label}\``)
  if (start === undefined) field.report.warning(value.start, message)
  else {
    const fix = { start, end: start + control.length, text: '' }
    field.report.warning(start, message, fix)
  }
}

/** Undefined for a character that YAML has as an escape. */
function findWritten(character: string, { start, end }: Value, { text }: Field) {
  const at = text.slice(start, end).indexOf(character)
  return at === -1 ? undefined : start + at
}

export function toControlMessage(control: string, where: string): string {
  return `the control character ${codeOf(control)} is left out of ${where}: delete it here`
}

function codeOf(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `U+${code}`
}

/**
 * UAX #9, 2.1 to 2.3: in a line of plain text, what they begin goes on past the title. Marks such
 * as U+200E, and isolates, are what right-to-left text needs, and are left alone.
 */
const EMBEDDING = /[\u202a-\u202e]/

function warnOfDirection(value: Value, text: string, field: Field): void {
  const [mark] = EMBEDDING.exec(text) ?? []
  if (mark === undefined) return
  const message = `the invisible direction mark ${codeOf(mark)} in \`${field.label}\` may turn around the text beside it, in lists and cards too: delete it, or use the isolates U+2066 to U+2069`
  field.report.warning(findWritten(mark, value, field) ?? value.start, message)
}

/** Writes `text` in place of the whole value, with its quotes. */
export function toFix({ start, end }: Value, text: string): TextEdit {
  return { start, end, text }
}
