import { checkText, toFix } from './check-text.ts'
import { EXAMPLES, type Field } from './field.ts'
import { describe, toListEntry, type Value } from '../yaml/value.ts'

/** A list of texts; a single text is mended into a list, at its commas. */
export function checkTexts(value: Value, field: Field): readonly string[] | undefined {
  return checkEntries(value, field, 'texts', checkEntry)
}

/**
 * Checks each entry of a list with its own label. Undefined when the value is no list;
 * wrong entries are reported and left out.
 */
export function checkEntries<Entry>(
  value: Value,
  field: Field,
  kind: 'texts' | 'addresses' | 'links',
  check: (value: Value, field: Field) => Entry | undefined,
): readonly Entry[] | undefined {
  if (value.kind !== 'list') {
    reportNoList(value, field, EXAMPLES[kind], kind !== 'links')
    return undefined
  }
  return value.values.flatMap((entry, index) => {
    const checked = check(entry, {
      ...field,
      label: `${field.label}, entry ${index + 1}`,
    })
    return checked === undefined ? [] : [checked]
  })
}

/** One text of a list; an empty one is reported too. */
export function checkEntry(value: Value, field: Field): string | undefined {
  const isEmpty = value.kind === 'text' && value.text.trim() === ''
  if (value.kind !== 'nothing' && !isEmpty) return checkText(value, field)
  field.report.error(value.start, `\`${field.label}\` is empty: write it or remove it`)
  return undefined
}

function reportNoList(
  value: Value,
  { label, report }: Field,
  example: string,
  isOfTexts: boolean,
): void {
  const found = `\`${label}\` must be a list, not ${describe(value)}`
  const list = isOfTexts ? toList(value) : undefined
  if (list === undefined) report.error(value.start, `${found}: write ${example}`)
  else report.error(value.start, `${found}: write ${list}`, toFix(value, list))
}

function toList(value: Value): string | undefined {
  if (value.kind === 'number' || value.kind === 'boolean') return `["${value.source}"]`
  if (value.kind !== 'text') return undefined
  const entries = value.text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return `[${entries.map(toListEntry).join(', ')}]`
}
