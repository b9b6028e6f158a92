import type { TextEdit } from '../../problem.ts'
import { cleanText } from '../../text.ts'
import type { Field } from './field.ts'
import { describe, quote, type Value } from './value.ts'

/** Text; a number or `true` without quotes is mended, control characters are left out. */
export function checkText(value: Value, field: Field): string | undefined {
  if (value.kind !== 'text') {
    reportOtherType(value, field)
    return undefined
  }
  warnOfComment(value, field)
  const { text, removed } = cleanText(value.text)
  if (removed !== undefined) warnOfControl(value, removed, field)
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
  const at = field.text.slice(value.start, value.end).indexOf(control)
  const start = value.start + Math.max(at, 0)
  const fix = { start, end: start + control.length, text: '' }
  field.report.warning(
    start,
    toControlMessage(control, `\`${field.label}\``),
    at === -1 ? undefined : fix,
  )
}

export function toControlMessage(control: string, where: string): string {
  const code = control.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `the control character U+${code} is left out of ${where}: delete it here`
}

/** Writes `text` in place of the whole value, with its quotes. */
export function toFix({ start, end }: Value, text: string): TextEdit {
  return { start, end, text }
}
