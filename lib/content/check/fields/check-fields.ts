import type { FieldRule, FieldRules } from '../../schema/fields.ts'
import { EXAMPLES, type Field, isAbsent } from './field.ts'
import { FIELD_CHECKS } from './field-checks.ts'
import { nearestField } from './field-aliases.ts'
import { type Entry, shorten } from '../yaml/value.ts'

/** A document's entries against its type's table. */
export interface FieldsInput extends Omit<Field, 'label'> {
  readonly rules: FieldRules
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
 * mistake gives one problem; its value is not taken.
 */
export function checkFields(input: FieldsInput): CheckedFields {
  const fields: Record<string, unknown> = {}
  const given = new Set<string>()
  for (const entry of input.entries) {
    const rule = ruleOf(entry.name, input.rules)
    if (!rule) given.add(reportUnknown(entry, input) ?? entry.name)
    else if (!isAbsent(entry.value, rule.kind)) {
      given.add(entry.name)
      const field = { ...input, label: entry.name }
      const value: unknown = FIELD_CHECKS[rule.kind](entry.value, field)
      // Of control characters nothing stays, and feeds need a title.
      if (value === '' && rule.required) reportEmpty(entry, rule, input)
      else if (value !== undefined) fields[entry.name] = value
    }
  }
  for (const [name, rule] of Object.entries(input.rules)) {
    if (rule.required && !given.has(name)) requireField(name, rule, input)
  }
  return { fields, given }
}

function ruleOf(name: string, rules: FieldRules): FieldRule | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined
}

// Contentlayer takes the document's type from this field before it looks at the folder.
const TYPE_FIELD = 'type'

/** Returns the field that was probably meant. */
function reportUnknown({ name, key }: Entry, { rules, entries, report }: FieldsInput) {
  const found = `\`${shorten(name)}\` is no known field`
  if (name === TYPE_FIELD) {
    report.error(key.start, `${found}: remove it, the folder gives a document its type`)
    return undefined
  }
  const meant = nearestField(name, Object.keys(rules))
  if (meant === undefined) {
    report.warning(key.start, `${found} and is ignored: remove it`)
  } else if (entries.some((entry) => entry.name === meant)) {
    const message = `${found} and is ignored; \`${meant}\` is here already: remove one of them`
    report.warning(key.start, message)
  } else {
    const fix = { start: key.start, end: key.end, text: meant }
    report.error(key.start, `${found}: did you mean \`${meant}\`?`, fix)
  }
  return meant
}

function requireField(
  name: string,
  rule: FieldRule,
  { entries, missingAt, report }: FieldsInput,
): void {
  const { kind, description } = rule
  const entry = entries.find((each) => each.name === name)
  if (entry && isAbsent(entry.value, kind)) {
    reportEmpty(entry, rule, { report })
  } else if (!entry && missingAt !== undefined) {
    const message = `\`${name}\` is missing (${description}): write it, such as ${toExample(name, rule)}`
    report.error(missingAt, message)
  }
}

function reportEmpty(
  { name, key }: Entry,
  rule: FieldRule,
  { report }: Pick<FieldsInput, 'report'>,
): void {
  const example = toExample(name, rule)
  report.error(key.start, `\`${name}\` is empty: write it, such as ${example}`)
}

function toExample(name: string, { kind }: FieldRule): string {
  return `\`${name}: ${EXAMPLES[kind]}\``
}
