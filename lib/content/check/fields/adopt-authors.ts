// Reads authors from the forms that other engines write them in.
import type { FieldRules } from '../../schema/fields.ts'
import { type Entry, shorten, type Value } from '../../schema/kinds/value.ts'
import { foldName } from '../privacy/sign-value.ts'
import { toViolation } from '../messages.ts'
import type { AdoptInput } from './adopt.ts'
import { findMeant } from './synonyms.ts'

type TextValue = Extract<Value, { kind: 'text' }>

const NAMES =
  `name fullname displayname title nickname username login handle id key slug`.split(' ')

/** Names with a comma of their own. */
const SUFFIX = /^(?:jr|sr|ph\.? ?d|m\.? ?d|i{1,3}|iv|esq|m\.? ?a|b\.? ?a)\.?$/i

/**
 * Mappings become the names in them, and `author` with several becomes `authors`. One entry
 * is left where both are there.
 */
export function adoptAuthors(
  entries: readonly Entry[],
  rules: FieldRules,
  input: AdoptInput,
): readonly Entry[] {
  if (!('authors' in rules)) return entries
  const isAuthor = ({ name }: Entry) =>
    /^authors?$/.test(findMeant(name, 'article', rules) ?? '')
  const found = entries.filter(
    (entry) => isAuthor(entry) && entry.value.kind !== 'nothing',
  )
  const [first, another] = found
  if (!first || (!another && first.value.kind === 'text' && !isSeveral(first.value))) {
    return entries
  }
  const values = found.flatMap((entry) => toNames(entry, input))
  const name = values.length === 1 && first.value.kind !== 'list' ? 'author' : 'authors'
  const [only] = values
  const value: Value =
    name === 'author' && only
      ? only
      : { start: first.value.start, end: first.value.end, kind: 'list', values }
  const adopted = { ...first, name, value }
  return [...entries.filter((entry) => !isAuthor(entry)), adopted]
}

function toNames(entry: Entry, input: AdoptInput): Value[] {
  const { value, key } = entry
  const values = value.kind === 'list' ? value.values : [value]
  const isMapped = values.some(({ kind }) => kind === 'mapping')
  if (isMapped) {
    const name = shorten(entry.name)
    input.report(toViolation('author-form', { name }), key.start)
  }
  return values.flatMap((each) => toName(each) ?? (each.kind === 'mapping' ? [] : each))
}

function toName(value: Value): Value[] | undefined {
  if (value.kind === 'text') return isSeveral(value) ? splitNames(value) : undefined
  if (value.kind !== 'mapping') return undefined
  const names = NAMES.map(
    (name) => value.entries.find((each) => foldName(each.name) === name)?.value,
  )
  const name = names.find((each) => each?.kind === 'text')
  return name ? [name] : undefined
}

/** `Ada Lovelace and Mary Somerville`, but not `Simon and Garfunkel`, nor `King, Jr.` */
function isSeveral(value: TextValue): boolean {
  const parts = splitNames(value)
  const isName = ({ text }: TextValue) => /^\p{Lu}\S*(?:\s+\S+){1,4}$/u.test(text)
  return (
    parts.length > 1 && parts.every((part) => isName(part) && !SUFFIX.test(part.text))
  )
}

function splitNames(value: TextValue): TextValue[] {
  if (value.text.length > 300) return [value]
  const parts = value.text.split(/,\s*(?:and|&)\s+|,|;|\s+and\s+|\s+&\s+/)
  return parts.map((part) => ({ ...value, text: part.trim() }))
}
