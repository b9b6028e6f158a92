// Fields that are true or false.
import { type Field, type Kind, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { describe, shorten, type Value } from './value.ts'

export const flag: Kind = { stored: 'boolean', example: 'true', check: checkFlag }

const WORDS = {
  true: ['true', 'yes', 'y', 'on', '1'],
  false: ['false', 'no', 'n', 'off', '0'],
}

// YAML 1.2 takes `yes` for text, and so would a draft be published.
function checkFlag(value: Value, { label, report }: Field): boolean | undefined {
  if (value.kind === 'boolean') return value.source.toLowerCase() === 'true'
  const word = wordOf(value).trim()
  const isWord = (words: readonly string[]) => words.includes(word.toLowerCase())
  const meant = isWord(WORDS.true) ? 'true' : isWord(WORDS.false) ? 'false' : undefined
  if (meant === undefined) {
    const found = word === '' ? describe(value) : `\`${shorten(word)}\``
    report(toViolation('flag-invalid', { field: label, found }), value.start)
    return undefined
  }
  const values = { field: label, found: shorten(word), meant }
  report(toViolation('field-form', values), value.start, toFix(value, meant))
  return meant === 'true'
}

function wordOf(value: Value): string {
  if (value.kind === 'text') return value.text
  return value.kind === 'number' ? value.source : ''
}
