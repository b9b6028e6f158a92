// Fields that are true or false.
import { readFlagWord } from '../flag-word.ts'
import { type Field, type Kind, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { describe, shorten, type Value } from './value.ts'

export const flag: Kind = { stored: 'boolean', example: 'true', check: checkFlag }

// YAML 1.2 takes `yes` for text, and so would a draft be published.
function checkFlag(value: Value, { label, report }: Field): boolean | undefined {
  if (value.kind === 'boolean') return value.source.toLowerCase() === 'true'
  const word = wordOf(value).trim()
  const isOn = readFlagWord(word)
  if (isOn === undefined) {
    const found = word === '' ? describe(value) : `\`${shorten(word)}\``
    report(toViolation('flag-invalid', { field: label, found }), value.start)
    return undefined
  }
  const meant = String(isOn)
  const values = { field: label, found: shorten(word), meant }
  report(toViolation('field-form', values), value.start, toFix(value, meant))
  return isOn
}

function wordOf(value: Value): string {
  if (value.kind === 'text') return value.text
  return value.kind === 'number' ? value.source : ''
}
