// The field that gives rules other levels than their own.
import { isRule, LEVELS, type Level, RULES, type Rule } from '../../../model/rules.ts'
import { suggestSpelling } from '../../../text/spelling.ts'
import { type Field, type Kind, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { describe, type Entry, shorten, type Value } from './value.ts'

const EXAMPLE = '{ link-dead: warning }'

/** A mapping from rules to levels; an entry that means nothing is reported and left out. */
export const checks: Kind = {
  stored: 'json',
  schema: {
    propertyNames: { enum: Object.keys(RULES) },
    additionalProperties: { enum: LEVELS },
  },
  example: EXAMPLE,
  check: checkLevels,
}

function checkLevels(value: Value, field: Field): Partial<Record<Rule, Level>> {
  if (value.kind === 'mapping') {
    return Object.fromEntries(value.entries.flatMap((entry) => checkLevel(entry, field)))
  }
  const values = { field: field.label, found: describe(value), example: EXAMPLE }
  field.report(toViolation('checks-invalid', values), value.start)
  return {}
}

function checkLevel(
  { name, key, value }: Entry,
  { label, report }: Field,
): [Rule, Level][] {
  if (!isRule(name)) {
    const values = { field: label, name: shorten(name), remedy: toRuleRemedy(name) }
    report(toViolation('checks-invalid:rule', values), key.start)
    return []
  }
  const word = wordOf(value)
  const level = LEVELS.find((each) => each === word)
  if (level !== undefined) return [[name, level]]
  const found = word === '' ? describe(value) : `\`${shorten(word)}\``
  const violation = toViolation('checks-invalid:level', { field: label, name, found })
  report(violation, value.start, toFix(value, meantLevel(word)))
  return []
}

/** The end of a message about the name of a rule that does not exist. */
export function toRuleRemedy(name: string): string {
  const meant = suggestSpelling(name, Object.keys(RULES))
  return meant === undefined ? 'docs/writing.md lists them' : `did you mean \`${meant}\`?`
}

function wordOf(value: Value): string {
  if (value.kind === 'text') return value.text
  return value.kind === 'boolean' || value.kind === 'number' ? value.source : ''
}

const OTHER_WORDS: Readonly<Record<Level, string>> = {
  error: '2 err errors fail fatal',
  warning: '1 warn warnings',
  note: 'hint info notes notice',
  off: '0 disable disabled false ignore no none silent',
}

function meantLevel(word: string): Level | undefined {
  const folded = word.trim().toLowerCase()
  return LEVELS.find(
    (level) => level === folded || OTHER_WORDS[level].split(' ').includes(folded),
  )
}
