// A mapping of settings with names of its own, and what is said of a wrong one.
import type { TextEdit } from '../../../../model/diagnostic.ts'
import { suggestSpelling } from '../../../../text/spelling.ts'
import { type Field, toFix } from '../kind.ts'
import { toViolation } from '../messages.ts'
import { describe, type Entry, shorten, type Value } from '../value.ts'

export interface Settings<Name extends string> {
  readonly names: readonly Name[]
  readonly example: string
  /** Undefined where it reported an error. */
  readonly check: (name: Name, value: Value, field: Field) => unknown
}

/** The settings that mean something, by their names. */
export function checkSettings<Name extends string>(
  value: Value,
  field: Field,
  { names, example, check }: Settings<Name>,
): Record<string, unknown> {
  if (value.kind !== 'mapping') {
    reportForm(value, field, `a mapping such as ${example}`)
    return {}
  }
  const settings = value.entries.flatMap((entry) => {
    const name = names.find((each) => each === entry.name)
    if (name === undefined) return reportName(entry, field, names)
    const part = { ...field, label: `${field.label}, ${name}` }
    if (entry.value.kind === 'nothing') return reportComment(entry, part)
    const checked = check(name, entry.value, part)
    return checked === undefined ? [] : [[name, checked] as const]
  })
  return Object.fromEntries(settings)
}

/** The end of a message, and the edit that does what it says. */
export interface Remedy {
  readonly text: string
  readonly fix?: TextEdit | undefined
}

export function reportForm(
  value: Value,
  { label, report }: Field,
  form: string,
  remedy?: Remedy,
): void {
  const written = value.kind === 'number' || value.kind === 'boolean'
  const source = written ? value.source : value.kind === 'text' ? value.text : ''
  const found = source.trim() === '' ? describe(value) : `\`${shorten(source)}\``
  const values = { field: label, form, found, remedy: remedy?.text ?? '' }
  report(toViolation('theme-invalid', values), value.start, remedy?.fix)
}

/** `a, b or c`. */
export function toForm(choices: readonly string[]): string {
  return [choices.slice(0, -1).join(', '), ...choices.slice(-1)]
    .filter((part) => part !== '')
    .join(' or ')
}

/** The choice that is meant. */
export function toRemedy(value: Value, choices: readonly string[]): Remedy | undefined {
  const written = value.kind === 'text' ? value.text : ''
  const meant = suggestSpelling(written, choices)
  return meant === undefined
    ? undefined
    : { text: `: write ${meant}`, fix: toFix(value, meant) }
}

function reportName(
  { name, key, value }: Entry,
  { label, report }: Field,
  names: readonly string[],
): [] {
  const meant = suggestSpelling(name, names)
  const remedy = meant ? `did you mean \`${meant}\`?` : `it may have ${toForm(names)}`
  const fix = meant ? toFix({ ...value, ...key }, meant) : undefined
  const values = { field: label, name: shorten(name), remedy }
  report(toViolation('theme-invalid:setting', values), key.start, fix)
  return []
}

/** `accent: #1f3d99` says nothing to YAML, and all that an owner means. */
function reportComment({ key }: Entry, { label, text, report }: Field): [] {
  const [, gap = '', comment] =
    /^(\s*:[ \t]+)(#[^\s#,}]\S*)/.exec(text.slice(key.end, key.end + 80)) ?? []
  if (comment === undefined) return []
  const start = key.end + gap.length
  const meant = `'${shorten(comment)}'`
  const values = { field: label, comment: shorten(comment), meant }
  const fix = { start, end: start + comment.length, text: `'${comment}'` }
  report(toViolation('theme-invalid:comment', values), start, fix)
  return []
}
