import { toFix } from './check-text.ts'
import type { Field } from './field.ts'
import { describe, shorten, type Value } from '../yaml/value.ts'

const WORDS: ReadonlyMap<string, 'true' | 'false'> = new Map([
  ['true', 'true'],
  ['yes', 'true'],
  ['y', 'true'],
  ['on', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['n', 'false'],
  ['off', 'false'],
  ['0', 'false'],
])

/** `true` or `false`; YAML 1.2 takes `yes` for text, and so would a draft be published. */
export function checkFlag(value: Value, { label, report }: Field): boolean | undefined {
  if (value.kind === 'boolean') return value.source.toLowerCase() === 'true'
  const word = wordOf(value)
  const meant = WORDS.get(word.trim().toLowerCase())
  const found = word.trim() === '' ? describe(value) : `\`${shorten(word)}\``
  const message = `\`${label}\` must be true or false, without quotes, not ${found}`
  if (meant === undefined) report.error(value.start, `${message}: write one of them`)
  else report.error(value.start, `${message}: write ${meant}`, toFix(value, meant))
  return undefined
}

function wordOf(value: Value): string {
  if (value.kind === 'text') return value.text
  return value.kind === 'number' ? value.source : ''
}
