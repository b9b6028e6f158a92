// Checks the fields of a document against the table of its type.
import { type FieldRule, type FieldRules, fieldRulesOf } from '../../schema/fields.ts'
import { kindOf } from '../../schema/kinds/index.ts'
import { type Field, isAbsent } from '../../schema/kinds/kind.ts'
import { type Entry, shorten } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import { nearestField } from './field-aliases.ts'

export interface FieldsInput extends Omit<Field, 'label'> {
  readonly entries: readonly Entry[]
  /** Where a missing field is reported; undefined when entries may be missing by mistake. */
  readonly missingAt: number | undefined
}

export interface CheckedFields {
  /** Plain values of the good fields; absent ones are left out. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Names of fields that are there, good or bad, or were meant by a misspelt one. */
  readonly given: ReadonlySet<string>
}

/**
 * Reports what is wrong, unknown or missing. A misspelt name counts as given, so that one
 * mistake gives one diagnostic; its value is not taken.
 */
export function checkFields(input: FieldsInput): CheckedFields {
  const rules = fieldRulesOf(input.type)
  const fields: Record<string, unknown> = {}
  const given = new Set<string>()
  for (const entry of input.entries) {
    const { name, value } = entry
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) given.add(reportUnknown(entry, rules, input) ?? name)
    else if (!isAbsent(value, kindOf(rule.kind))) {
      given.add(name)
      const checked = kindOf(rule.kind).check(value, { ...input, label: name })
      // Of control characters nothing stays, and feeds need a title.
      if (checked === '' && rule.required) reportEmpty(entry, rule, input)
      else if (checked !== undefined) fields[name] = checked
    }
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !given.has(name)) reportMissing(name, rule, input)
  }
  return { fields, given }
}

// Contentlayer takes the document's type from this field before it looks at the folder.
const TYPE_FIELD = 'type'

/** Returns the field that was probably meant. */
function reportUnknown(
  { name, key }: Entry,
  rules: FieldRules,
  { entries, report }: FieldsInput,
): string | undefined {
  const values = { name: shorten(name) }
  const meant = name === TYPE_FIELD ? undefined : nearestField(name, Object.keys(rules))
  if (meant === undefined) {
    const id = name === TYPE_FIELD ? 'type-field' : 'field-unknown'
    report(toViolation(id, values), key.start)
  } else if (entries.some((entry) => entry.name === meant)) {
    report(toViolation('field-unknown:taken', { ...values, meant }), key.start)
  } else {
    const fix = { start: key.start, end: key.end, text: meant }
    report(toViolation('field-misspelt', { ...values, meant }), key.start, fix)
  }
  return meant
}

function reportMissing(name: string, rule: FieldRule, input: FieldsInput): void {
  const { entries, missingAt, report } = input
  const entry = entries.find((each) => each.name === name)
  if (entry) reportEmpty(entry, rule, input)
  else if (missingAt !== undefined) {
    const { description } = rule
    const values = { name, description, example: toExample(name, rule) }
    report(toViolation('field-missing', values), missingAt)
  }
}

function reportEmpty(
  { name, key }: Entry,
  rule: FieldRule,
  { report }: FieldsInput,
): void {
  const example = toExample(name, rule)
  report(toViolation('field-empty', { name, example }), key.start)
}

function toExample(name: string, { kind }: FieldRule): string {
  return `\`${name}: ${kindOf(kind).example}\``
}
