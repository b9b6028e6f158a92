// Fields that are text.
import { cleanText, formatCodePoint } from '../../../text/clean.ts'
import { defineTextKind, type Field, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { describe, quote, type TextValue, type Value } from './value.ts'

export const text = defineTextKind({
  example: 'some text',
  check: checkText,
})

/** What feeds know an article by. */
export const id = defineTextKind({
  example: 'tag:example.com,2025:tides',
  check: checkId,
})

function checkId(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  // `path:…` is what an article without an id is known by, spaces in its name included.
  if (text === undefined || text.startsWith('path:') || !/\s/.test(text)) return text
  field.report(toViolation('id-invalid', { field: field.label }), value.start)
  return undefined
}

/** Text, a number or `true` as they are written, or the one text of a list; without control characters. */
export function checkText(value: Value, field: Field): string | undefined {
  if (value.kind !== 'text') return readOtherType(value, field)
  warnOfComment(value, field)
  const { text, removed, replaced } = cleanText(value.text)
  if (removed !== undefined) warnOfControl(value, removed, field)
  if (replaced !== undefined) warnOfLeftover(value, replaced, field)
  warnOfDirection(value, text, field)
  return text
}

/** `title: Bug #5` ends before the `#`, and nothing else would say so. */
function warnOfComment({ start, end }: Value, { label, text, report }: Field): void {
  if (/["'|>]/.test(text[start] ?? '')) return
  const [found, gap = '', comment = ''] =
    /^([ \t]+)(#[^\s#]\S*)/.exec(text.slice(end, end + 80)) ?? []
  if (found === undefined) return
  report(toViolation('yaml-comment', { comment, field: label }), end + gap.length)
}

function readOtherType(value: Value, field: Field): string | undefined {
  const { kind, start } = value
  const { label, report } = field
  const [only, second] = kind === 'list' ? value.values : []
  if (kind === 'number' || kind === 'boolean') {
    const meant = quote(value.source)
    const found = describe(value)
    const violation = toViolation('field-form:text', { field: label, found, meant })
    report(violation, start, toFix(value, meant))
    return value.source
  }
  if (only?.kind === 'text' && !second) return checkText(only, field)
  const found = describe(value)
  const id = kind === 'nothing' ? 'field-type:text-missing' : 'field-type:text'
  report(toViolation(id, { field: label, found }), start)
  return undefined
}

function warnOfControl(value: TextValue, control: string, field: Field): void {
  const start = findWritten(control, value, field)
  const character = formatCodePoint(control)
  const where = `\`${field.label}\``
  const violation = toViolation('control-character', { character, where })
  if (start === undefined) field.report(violation, value.start)
  else field.report(violation, start, { start, end: start + control.length, text: '' })
}

function warnOfLeftover(
  value: TextValue,
  { from, to: letter }: { from: string; to: string },
  field: Field,
): void {
  const values = { character: formatCodePoint(from), letter }
  const start = findWritten(from, value, field) ?? value.start
  field.report(toViolation('windows-character', values), start)
}

/** Undefined for a character that YAML has as an escape. */
function findWritten(character: string, { start, end }: Value, { text }: Field) {
  const at = text.slice(start, end).indexOf(character)
  return at === -1 ? undefined : start + at
}

/**
 * UAX #9, 2.1 to 2.3: in a line of plain text, what they begin goes on past the title. Marks such
 * as U+200E, and isolates, are what right-to-left text needs, and are left alone.
 */
const EMBEDDING = /[\u202a-\u202e]/

function warnOfDirection(value: TextValue, text: string, field: Field): void {
  const [mark] = EMBEDDING.exec(text) ?? []
  if (mark === undefined) return
  const values = { character: formatCodePoint(mark), field: field.label }
  const offset = findWritten(mark, value, field) ?? value.start
  field.report(toViolation('direction-mark', values), offset)
}
