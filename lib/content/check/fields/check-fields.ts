// Checks the fields of a document against the table of its type.
import { type FieldRule, fieldRulesOf } from '../../schema/fields.ts'
import { kindOf } from '../../schema/kinds/index.ts'
import { type Field, isAbsent } from '../../schema/kinds/kind.ts'
import { type Entry, shorten, type Value } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import { isHeldBack } from '../../../model/diagnostic.ts'
import { toViolation as toFieldViolation } from '../../schema/kinds/messages.ts'
import { hidesItself } from '../privacy/scan-signs.ts'
import { findRemark } from './find-remark.ts'

export interface FieldsInput extends Omit<Field, 'label'> {
  readonly entries: readonly Entry[]
  /** Where a missing field is reported; undefined when entries may be missing by mistake. */
  readonly missingAt: number | undefined
  /** What the body or the name of the file say in place of fields that are not there. */
  readonly derived: Readonly<Record<string, string>>
}

export interface CheckedFields {
  /** Plain values of the good fields; absent ones are left out. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Names of fields that are there, good or bad, or derived. */
  readonly given: ReadonlySet<string>
}

/**
 * Optional fields that decide who reads what, where and when: a value that can not be read holds
 * the document back. That of any other is left out, and the rest is published.
 */
const DECISIVE = new Set(
  'publish_date expiry_date draft unlisted slug time_zone feed feeds addresses'.split(
    ' ',
  ),
)

/** Reports what is wrong or missing; `input` has entries under the names of the type's fields. */
export function checkFields(input: FieldsInput): CheckedFields {
  const rules = fieldRulesOf(input.type)
  const fields: Record<string, unknown> = {}
  const given = new Set<string>()
  for (const { name, key, value } of input.entries) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule || isAbsent(value, kindOf(rule.kind))) {
      reportComment({ name, key, value }, input)
      continue
    }
    const report =
      rule.required || DECISIVE.has(name)
        ? input.report
        : reportLeftOut({ name, key, value }, input)
    const checked = kindOf(rule.kind).check(value, { ...input, label: name, report })
    const sign = findRemark(checked)
    if (sign) input.report(toViolation('field-remark', { name, sign }), key.start)
    // Of control characters nothing stays, and feeds need a title.
    if (checked === '' && rule.required && !Object.hasOwn(input.derived, name)) {
      reportEmpty({ name, key, value }, rule, input)
    } else if (checked !== undefined && checked !== '') fields[name] = checked
    given.add(name)
  }
  for (const name of Object.keys(input.derived)) given.add(name)
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !given.has(name)) reportMissing(name, rule, input)
  }
  return { fields: { ...input.derived, ...fields }, given }
}

/** `tags: #sea #boats` is empty to YAML, and `tags: #draft` may hide the document. */
function reportComment({ name, key, value }: Entry, { text, report }: FieldsInput): void {
  if (value.kind !== 'nothing') return
  const [, comment] = /^:[ \t]+(#[^\s#]\S*)/.exec(text.slice(key.end, key.end + 80)) ?? []
  if (comment === undefined) return
  const isHiding = hidesItself(`${name}: ${comment.slice(1)}`)
  const violation = isHiding
    ? toViolation('private-sign-unknown', { sign: `${name}: ${comment}` })
    : toFieldViolation('yaml-comment', { comment: shorten(comment), field: name })
  report(violation, key.start)
}

/** Says of what would hold the document back that it is left out. */
function reportLeftOut(
  { key, value }: Entry,
  { text, report }: FieldsInput,
): FieldsInput['report'] {
  return (violation, offset, fix) => {
    if (!isHeldBack(violation)) return report(violation, offset, fix)
    const start = offset === value.start ? key.start : offset
    const end = (findValue(value, offset) ?? value).end
    const found = shorten(text.slice(start, end))
    const reason = violation.message
    report(toViolation('field-left-out', { found, reason }), offset, fix)
  }
}

/** The value that begins there, or one within it. */
function findValue(value: Value, offset: number): Value | undefined {
  if (value.start === offset) return value
  const parts =
    value.kind === 'mapping' ? value.entries.map((entry) => entry.value) : undefined
  const values = value.kind === 'list' ? value.values : (parts ?? [])
  return values.flatMap((each) => findValue(each, offset) ?? [])[0]
}

function reportMissing(name: string, rule: FieldRule, input: FieldsInput): void {
  const { entries, missingAt, report } = input
  const entry = entries.find((each) => each.name === name)
  if (entry) reportEmpty(entry, rule, input)
  else if (missingAt !== undefined) {
    const { description } = rule
    const isDay = name === 'publish_date'
    const file = shorten(input.path.replace(/\/index\.md$/, '').replace(/^.*\//, ''))
    const values = { name, description, example: toExample(name, rule), file }
    const id = isDay ? 'field-missing:day' : 'field-missing'
    report(toViolation(id, values), missingAt)
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
