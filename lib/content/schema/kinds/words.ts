// The field in which an owner words the interface.
import { suggestSpelling } from '../../../text/spelling.ts'
import {
  isWordKey,
  listMarks,
  type OwnWords,
  WORD_KEYS,
} from '../../../words/find-words.ts'
import { en, type WordKey } from '../../../words/en.ts'
import { type Field, type Kind, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { describe, type Entry, shorten, type Value } from './value.ts'

const EXAMPLE = "{ share: 'Pass it on' }"

/** A mapping from keys of words to texts; an entry that means nothing is left out. */
export const words: Kind = {
  stored: 'json',
  schema: {
    propertyNames: { enum: WORD_KEYS },
    additionalProperties: { type: 'string' },
  },
  example: EXAMPLE,
  check: checkWords,
}

function checkWords(value: Value, field: Field): OwnWords {
  if (value.kind === 'mapping') {
    return Object.fromEntries(value.entries.flatMap((entry) => checkWord(entry, field)))
  }
  const values = { field: field.label, found: describe(value), example: EXAMPLE }
  field.report(toViolation('words-invalid', values), value.start)
  return {}
}

function checkWord({ name, key, value }: Entry, field: Field): [WordKey, string][] {
  const { label, report } = field
  if (!isWordKey(name)) {
    const meant = suggestSpelling(name, WORD_KEYS)
    const remedy = meant ? `did you mean \`${meant}\`?` : '`npm run words` lists them'
    const values = { field: label, name: shorten(name), remedy }
    const fix = meant ? toFix({ ...value, ...key }, meant) : undefined
    report(toViolation('words-invalid:key', values), key.start, fix)
    return []
  }
  const text = checkText(value, { ...field, label: `${label}, ${name}` })
  if (text === undefined || text.trim() === '') return []
  const [wanted, found] = [listMarks(en[name]), listMarks(text)]
  const missing = wanted.filter((mark) => !found.includes(mark))
  const unknown = found.filter((mark) => !wanted.includes(mark))
  if (missing.length + unknown.length === 0) return [[name, text.trim()]]
  const rule = missing.length > 0 ? 'words-invalid:marks' : 'words-invalid:mark'
  const marks = (missing.length > 0 ? missing : unknown).map((mark) => `\`${mark}\``)
  const values = { field: label, name, marks: marks.join(', ') }
  report(toViolation(rule, values), value.start)
  return []
}
