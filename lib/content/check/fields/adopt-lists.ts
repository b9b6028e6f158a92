// Reads topics, authors and old addresses from the forms that other engines write them in.
import { isSettingsType } from '../../../model/document.ts'
import { toAliasPath } from '../../../site/alias.ts'
import { type Entry, shorten, type Value } from '../../schema/kinds/value.ts'
import { foldName } from '../privacy/sign-value.ts'
import { toViolation } from '../messages.ts'
import type { AdoptInput } from './adopt.ts'

type TextValue = Extract<Value, { kind: 'text' }>

/** One entry for all that say the same; undefined for other fields. */
export function adoptList(
  field: string,
  entries: readonly Entry[],
  input: AdoptInput,
): Entry[] | undefined {
  if (input.type === 'site') return undefined
  if (field === 'tags') return adoptAs('tags', entries, listTags(entries, input), input)
  if (field === 'aliases')
    return adoptAs('aliases', entries, listPaths(entries, input), input)
  return undefined
}

function adoptAs(
  field: string,
  entries: readonly Entry[],
  values: readonly Value[],
  { entries: all, report }: AdoptInput,
): Entry[] {
  const [first] = entries
  if (!first) return []
  const isOwn = entries.length === 1 && first.name === field
  // The field itself parts a text at its commas, and says so.
  const isRead = !isNested(first.value) && !(isSpaced(first.value) && values.length > 1)
  if (isOwn && isRead) return [...entries]
  if (values.length === 0) return []
  const isFree = !all.some(({ name }) => name === field) && entries.length === 1
  for (const { name, key, value } of entries) {
    if (name === field || key.start === key.end) continue
    const isList = value.kind === 'list' || field === 'tags'
    const fix = isFree && isList ? { ...key, text: field } : undefined
    report(
      toViolation('field-synonym', { name: shorten(name), meant: field }),
      key.start,
      fix,
    )
  }
  const { start, end } = first.value
  return [{ name: field, key: first.key, value: { start, end, kind: 'list', values } }]
}

const BRACKETED = /^\s*\[([^[\]]*)\]\s*$/

/** `- [Diary, Games]` of Hexo, `- name: sea` of Ghost, and `'[a, b]'`, a list in quotes. */
function isNested(value: Value): boolean {
  if (value.kind === 'text') return BRACKETED.test(value.text)
  if (value.kind !== 'list') return false
  return value.values.some(({ kind }) => kind === 'list' || kind === 'mapping')
}

function isSpaced(value: Value): boolean {
  return value.kind === 'text' && !/,|;\s/.test(value.text)
}

function listTags(entries: readonly Entry[], input: AdoptInput): Value[] {
  const isParted = looksLikeJekyll(input)
  const seen = new Set<string>()
  return entries
    .flatMap(({ value }) => flatten(value, isParted))
    .filter((value) => {
      const key = value.kind === 'text' ? foldName(value.text) : undefined
      if (key === undefined) return true
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}

/** Jekyll reads `tags: sea harbour` as two. */
function looksLikeJekyll({ entries, path }: AdoptInput): boolean {
  const isDated = /(?:^|\/)\d{4}-\d\d-\d\d-[^/]*(?:\/index)?\.md$/.test(path)
  return isDated || entries.some(({ name }) => name === 'layout')
}

function flatten(value: Value, isParted: boolean): Value[] {
  if (value.kind === 'list') {
    return value.values.flatMap((each) => {
      if (each.kind === 'list') return flatten(each, false)
      if (each.kind === 'mapping') return nameOf(each) ?? each
      return each.kind === 'nothing' ? [] : each
    })
  }
  // Zola's `taxonomies`, and what lists of WordPress have.
  if (value.kind === 'mapping') {
    return value.entries.flatMap((entry) => flatten(entry.value, false))
  }
  if (value.kind !== 'text') return value.kind === 'nothing' ? [] : [value]
  const [, listed] = BRACKETED.exec(value.text) ?? []
  const text = listed?.replace(/["']/g, '') ?? value.text
  const isCut = listed !== undefined || /,|;\s/.test(text) || !isParted
  return text.split(isCut ? /,|;\s/ : /\s+/).flatMap((part) => {
    return part.trim() === '' ? [] : [{ ...value, text: part.trim() }]
  })
}

/** What a mapping of one topic calls it. */
function nameOf({ entries }: Extract<Value, { kind: 'mapping' }>): Value | undefined {
  const names = ['name', 'title', 'label', 'slug']
  return names.flatMap(
    (each) => entries.find(({ name }) => name === each)?.value ?? [],
  )[0]
}

/** What is written as an address of this site; anything else is noted. */
function listPaths(entries: readonly Entry[], input: AdoptInput): Value[] {
  return entries.flatMap((entry) => {
    const values = entry.value.kind === 'list' ? entry.value.values : [entry.value]
    return entry.name === 'aliases'
      ? values
      : values.flatMap((each) => toPath(each, entry, input))
  })
}

/** Patterns that have a name there. */
const JEKYLL_STYLE = /^(?:date|pretty|ordinal|weekdate|none)$/

function toPath(
  value: Value,
  { name, key }: Entry,
  { type, text: source, report }: AdoptInput,
): TextValue[] {
  if (value.kind === 'list' || value.kind === 'mapping') {
    const found = shorten(source.slice(key.start, value.end))
    report(toViolation('field-unknown:value', { found, meant: 'aliases' }), key.start)
    return []
  }
  const number = value.kind === 'number' ? value.source : ''
  const text = value.kind === 'text' ? value.text.trim() : number
  const isBare = /^(?:alias|path)$/i.test(name)
  const path = isBare || /^(?:\/|https?:\/\/)/i.test(text) ? text : `/${text}`
  const isStyle = name === 'permalink' && JEKYLL_STYLE.test(text)
  const isPattern = isStyle || /(?:^|\/):?\{|\/:[a-z_]+/i.test(path)
  if (isPattern) {
    const values = { name: shorten(name), found: shorten(text) }
    report(toViolation('alias-pattern', values), key.start)
  } else if (text !== '' && !isSettingsType(type) && toAliasPath(type, path)) {
    return [{ start: value.start, end: value.end, kind: 'text', text: path }]
  } else if (text !== '' && text !== '/') {
    report(toViolation('field-unknown', { name: shorten(name) }), key.start)
  }
  return []
}
