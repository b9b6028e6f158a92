// Gives the fields of other engines the names that they have here.
import { isHeldBack } from '../../../model/diagnostic.ts'
import { type FieldRules, fieldRulesOf } from '../../schema/fields.ts'
import { kindOf } from '../../schema/kinds/index.ts'
import { isAbsent } from '../../schema/kinds/kind.ts'
import { type Entry, shorten } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import { adoptAuthors } from './adopt-authors.ts'
import { adoptList } from './adopt-lists.ts'
import { adoptPicture } from './adopt-picture.ts'
import { adoptSlug } from './adopt-slug.ts'
import { chooseDate, isSameDate, lastDay } from './choose-date.ts'
import type { FieldsInput } from './check-fields.ts'
import { parseName } from './derive.ts'
import { foldName } from '../privacy/sign-value.ts'
import { findSlip, findMeant, rankOf, saysWhenPublic } from './synonyms.ts'

export type AdoptInput = Omit<FieldsInput, 'derived' | 'missingAt'>

/** Entries under the names of the type's fields, each once. */
export function adoptEntries(input: AdoptInput): readonly Entry[] {
  const rules = fieldRulesOf(input.type)
  const isOwn = ({ name }: Entry) => Object.hasOwn(rules, name)
  const entries = adoptAuthors(adoptPicture(adoptSlug(input, rules), rules), rules, input)
  const byField = new Map<string, Entry[]>()
  for (const entry of entries) {
    const field = isOwn(entry) ? entry.name : findField(entry, rules, input)
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), entry])
  }
  lendCreation(byField)
  return [...byField].flatMap(([field, found]) => {
    const ranked = found.toSorted((a, b) => rankOf(a.name, field) - rankOf(b.name, field))
    return adoptList(field, ranked, input) ?? adoptOne(field, ranked, rules, input)
  })
}

function findField(entry: Entry, rules: FieldRules, input: AdoptInput) {
  const meant = findMeant(entry.name, input.type, rules)
  if (meant !== undefined) return meant
  const slip = findSlip(entry.name, rules)
  if (slip === undefined || input.entries.some(({ name }) => name === slip)) {
    const [name, { value }] = [shorten(entry.name), entry]
    const target =
      value.kind === 'text' && isRedirect(entry.name) ? value.text : undefined
    const violation =
      target === undefined
        ? toViolation('field-unknown', { name })
        : toViolation('redirect-document', { name, target: shorten(target) })
    input.report(violation, entry.key.start)
    return undefined
  }
  return slip
}

/** Of a document that other engines make a redirect of. */
function isRedirect(name: string): boolean {
  return /^redirect(?:to|url|link)?$/.test(foldName(name))
}

/** What was written on a day came out on it, as far as the file tells. */
function lendCreation(byField: Map<string, Entry[]>): void {
  const created = byField.get('created_date')
  if (!created || byField.has('publish_date')) return
  if (created.some(({ name }) => name === 'created_date')) return
  byField.set('publish_date', created)
  byField.delete('created_date')
}

function adoptOne(
  field: string,
  entries: readonly Entry[],
  rules: FieldRules,
  input: AdoptInput,
): Entry[] {
  const kind = rules[field]?.kind
  const filled = entries.filter(({ value }) => kind && !isAbsent(value, kindOf(kind)))
  const usable = filled.filter((entry) => isUsable(entry, field, rules, input))
  const own = entries.find(({ name }) => name === field)
  const chosen = kind === 'date' ? chooseDate(field, usable, entries) : (usable[0] ?? own)
  // The check of its value says what is wrong with it; `image: false` is none.
  const taken = chosen ?? filled.find(({ value }) => value.kind !== 'boolean')
  for (const entry of filled) {
    if (entry !== taken) reportLeftOut(entry, taken, field, input)
  }
  return taken ? [adopt(taken, field, rules, input)] : []
}

/** A field of another engine may hold what is none of ours: an own one is told so. */
function isUsable(entry: Entry, field: string, rules: FieldRules, input: AdoptInput) {
  const kind = rules[field]?.kind
  if (entry.name === field || kind === undefined) return true
  if (kind === 'date') return entry.value.kind === 'text' || entry.value.kind === 'number'
  let isGood = entry.value.kind !== 'boolean' || kind === 'flag'
  const report: AdoptInput['report'] = (violation) => {
    isGood &&= !isHeldBack(violation) && violation.rule !== 'image-invalid'
  }
  kindOf(kind).check(entry.value, { ...input, label: field, report })
  return isGood
}

function reportLeftOut(
  entry: Entry,
  taken: Entry | undefined,
  field: string,
  input: AdoptInput,
): void {
  const name = shorten(entry.name)
  const found = sourceOf(entry, input)
  const violation = taken
    ? toViolation(toLeftOutId(entry, taken, field, input), {
        ...{ name, found, taken: shorten(taken.name) },
        counts: sourceOf(taken, input),
      })
    : toViolation('field-unknown:value', { found, meant: field })
  input.report(violation, entry.key.start)
}

/** The field as it is written. */
function sourceOf({ key, value }: Entry, { text }: AdoptInput): string {
  return shorten(text.slice(key.start, value.end))
}

function toLeftOutId(entry: Entry, taken: Entry, field: string, input: AdoptInput) {
  if (field === 'publish_date' && !isSameDate(entry, taken)) {
    const isRead = lastDay(entry) !== ''
    return isRead && (saysWhenPublic(taken.name) || lastDay(taken) > lastDay(entry))
      ? 'field-unknown:later'
      : 'field-unknown:other'
  }
  const [one, other] = [entry, taken].map(({ value }) =>
    input.text.slice(value.start, value.end).replace(/["']/g, '').trim(),
  )
  return one === other ? 'field-unknown:taken' : 'field-unknown:other'
}

function adopt(entry: Entry, field: string, rules: FieldRules, input: AdoptInput): Entry {
  if (entry.name === field) return entry
  const isSynonym = findMeant(entry.name, input.type, rules) !== undefined
  const values = { name: shorten(entry.name), meant: field }
  const id = isSynonym ? 'field-synonym' : 'field-misspelt'
  // Both at once would be a field twice.
  const isFree = !input.entries.some(({ name }) => name === field)
  const isFixable = isFree && entry.key.end > entry.key.start
  const fix =
    isFixable && !wouldMove(field, input) ? { ...entry.key, text: field } : undefined
  input.report(toViolation(id, values), entry.key.start, fix)
  return { ...entry, name: field }
}

/** With `publish_date` by that name the day in the file's name is a part of the address. */
function wouldMove(field: string, { path, entries }: AdoptInput): boolean {
  if (field !== 'publish_date' || entries.some(({ name }) => name === 'slug'))
    return false
  return parseName(path).day !== undefined
}
