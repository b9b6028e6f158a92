// Fields that are lists of texts.
import { partList } from '../part-list.ts'
import { type Field, type Kind, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { describe, shorten, toListEntry, type Value } from './value.ts'

export const texts: Kind = {
  stored: 'strings',
  isBlankAbsent: true,
  example: '[first, second]',
  check: (value, field) =>
    checkEntries(value, field, checkEntry, texts.example, toList(value)),
}

/** Patterns of site paths, as they are written. */
export const paths: Kind = {
  stored: 'strings',
  example: "['/docs/**', /download]",
  check: (value, field) =>
    checkEntries(value, field, checkPath, paths.example, toList(value)),
}

/**
 * Checks each entry of a list with its own label. Undefined when the value is not a list; wrong
 * entries are reported and left out. `list`: the entries that another value was meant to be.
 */
export function checkEntries<Entry>(
  value: Value,
  field: Field,
  check: (value: Value, field: Field) => Entry | undefined,
  example: string,
  list?: readonly Value[],
): readonly Entry[] | undefined {
  const { label, report } = field
  const entries = value.kind === 'list' ? value.values : list
  if (!entries) {
    const values = { field: label, found: describe(value), list: example }
    report(toViolation('field-type:list', values), value.start)
    return undefined
  }
  if (value.kind !== 'list') reportList(value, entries, field)
  return entries.flatMap((entry, index) => {
    const checked = check(entry, { ...field, label: `${label}, entry ${index + 1}` })
    return checked === undefined ? [] : [checked]
  })
}

function reportList(value: Value, entries: readonly Value[], field: Field): void {
  const texts = entries.flatMap((entry) => (entry.kind === 'text' ? entry.text : []))
  const meant = `[${texts.map(toListEntry).join(', ')}]`
  const values = { field: field.label, found: describe(value), meant }
  field.report(toViolation('field-form:list', values), value.start, toFix(value, meant))
}

/** A single text is a list, parted at its commas or semicolons. */
export function toList(value: Value): readonly Value[] | undefined {
  if (value.kind === 'number' || value.kind === 'boolean') {
    return [{ ...spanOf(value), kind: 'text', text: value.source }]
  }
  if (value.kind !== 'text') return undefined
  return partList(value.text).map((text) => ({ ...value, text }))
}

function spanOf({ start, end }: Value) {
  return { start, end }
}

export function checkEntry(value: Value, field: Field): string | undefined {
  const isEmpty = value.kind === 'text' && value.text.trim() === ''
  if (value.kind !== 'nothing' && !isEmpty) return checkText(value, field)
  field.report(toViolation('field-form:empty', { field: field.label }), value.start)
  return undefined
}

function checkPath(value: Value, field: Field): string | undefined {
  const text = checkEntry(value, field)
  // All of the site would be of others, and no dead link be found.
  if (text === undefined || /^\/(?!\/|\**$)[^\s\\:]*$/.test(text)) return text
  const values = { field: field.label, found: shorten(text) }
  field.report(toViolation('path-invalid', values), value.start)
  return undefined
}
