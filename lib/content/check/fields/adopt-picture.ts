// Takes the large picture out of the forms that other engines write it in.
import type { FieldRules } from '../../schema/fields.ts'
import type { Entry, Value } from '../../schema/kinds/value.ts'
import { foldName } from '../privacy/sign-value.ts'
import { findMeant } from './synonyms.ts'

const SOURCES = [
  'src',
  'path',
  'url',
  'image',
  'file',
  'filename',
  'href',
  'source',
  'large',
]
const DESCRIPTIONS = ['alt', 'alttext', 'imagealt', 'description']

/**
 * A mapping such as `cover: { image: x.png, alt: A quay }` becomes two entries, a list its
 * first one. All others stay as they are.
 */
export function adoptPicture(
  entries: readonly Entry[],
  rules: FieldRules,
): readonly Entry[] {
  if (!('heroImage' in rules)) return entries
  return entries.flatMap((entry) => {
    const isOther = entry.value.kind !== 'mapping' && entry.value.kind !== 'list'
    if (isOther || findMeant(entry.name, 'article', rules) !== 'heroImage') return [entry]
    const picture = entry.value.kind === 'list' ? entry.value.values[0] : entry.value
    return picture ? toEntries(entry, picture) : [entry]
  })
}

function toEntries(entry: Entry, picture: Value): Entry[] {
  if (picture.kind !== 'mapping') return [{ ...entry, value: picture }]
  const find = (names: readonly string[]) =>
    names
      .map((name) => picture.entries.find((each) => foldName(each.name) === name)?.value)
      .find((value) => value?.kind === 'text')
  const source = find(SOURCES)
  if (!source) return [entry]
  const alt = find(DESCRIPTIONS)
  const image = { ...entry, value: source }
  return alt ? [image, { name: 'heroAlt', key: spanOf(alt), value: alt }] : [image]
}

function spanOf({ start }: Value) {
  return { start, end: start }
}
