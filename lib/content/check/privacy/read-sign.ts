// Reads what one field says of who may see its document.
import type { Entry, Value } from '../../schema/kinds/value.ts'
import {
  HIDING_TOPIC,
  isCertainlyPrivate,
  meaningOfWord,
  PART_OF_PAGE,
  TELLING_NAME,
} from './sign-words.ts'
import { findSignKind, type SignKind } from './signs.ts'
import { foldName, isDateLike, listWords, readFlag } from './sign-value.ts'

/**
 * `ends`: a date from which on the document is hidden. `unknown`: it hides or shows, and the
 * value does not say which. `none`: says nothing of it.
 */
export type Meaning = 'private' | 'public' | 'ends' | 'unknown' | 'none'

/** Mappings that hold signs lie in one another twice at most, as in `cascade` of Hugo. */
const MAX_DEPTH = 3

/** Case and separators of the name make no difference. */
export function readSign({ name, value }: Entry, depth = 0): Meaning {
  const folded = foldName(name)
  const kind = findSignKind(folded)
  if (kind === undefined) return readTellingName(folded, value)
  if (kind === 'nests') return readNested(folded, value, depth + 1)
  // `slug: no` is an article on Norway.
  if (kind === 'begins' && depth > 0 && isDate(value)) return 'unknown'
  if (folded === 'slug' && value.kind !== 'boolean') return 'none'
  const meaning = READERS[kind](value)
  if (value.kind !== 'mapping' || kind === 'tagged') return meaning
  return strongest([meaning, readNested(folded, value, depth + 1)])
}

const READERS: Readonly<Record<Exclude<SignKind, 'nests'>, (value: Value) => Meaning>> = {
  hides: (value) => {
    const flag = readFlag(value)
    if (flag !== 'other')
      return flag === 'true' ? 'private' : flag === 'false' ? 'public' : 'none'
    return readWords(value)
  },
  shows: (value) => {
    const flag = readFlag(value)
    if (flag !== 'other') return flag === 'true' ? 'public' : 'private'
    return isDateLike(value) ? 'none' : readWords(value)
  },
  'may-show': (value) => {
    const isEmpty = value.kind === 'list' && value.values.length === 0
    const isOff = readFlag(value) === 'false' || isEmpty
    return isOff || listWords(value).some(isCertainlyPrivate) ? 'private' : 'none'
  },
  address: (value) => (readFlag(value) === 'false' ? 'private' : 'none'),
  tagged: (value) => {
    const topics = listWords(value).flatMap((word) => word.split('/'))
    return topics.some((word) => HIDING_TOPIC.test(word)) ? 'private' : 'none'
  },
  identity: (value) =>
    value.kind === 'text' && /^(?:drafts|versions)\./.test(value.text)
      ? 'private'
      : 'none',
  'dated-or-event': (value) => (isDate(value) ? 'unknown' : 'none'),
  begins: (value) =>
    isDate(value) || /^(?:nothing|false)$/.test(readFlag(value)) ? 'none' : 'unknown',
  state: (value) => (readFlag(value) === 'nothing' ? 'none' : readWords(value)),
  'may-state': (value) =>
    listWords(value).some(isCertainlyPrivate) ? 'private' : 'none',
  locks: (value) => {
    const flag = readFlag(value)
    return flag === 'false' || flag === 'nothing' ? 'none' : 'private'
  },
  dated: (value) => (/^(?:nothing|false)$/.test(readFlag(value)) ? 'private' : 'none'),
  ends: (value) => {
    if (isDateLike(value)) return 'ends'
    const flag = readFlag(value)
    if (flag === 'true') return 'private'
    const isOpen = flag !== 'other' || listWords(value).every((word) => word === 'never')
    return isOpen ? 'none' : 'unknown'
  },
  robots: (value) =>
    listWords(value).some((word) => /noindex|^none$/.test(word)) ? 'private' : 'none',
}

/** Seconds since 1970 too. */
function isDate(value: Value): boolean {
  return isDateLike(value) || (value.kind === 'number' && /^\d{9,}$/.test(value.source))
}

function readNested(name: string, value: Value, depth: number): Meaning {
  if (depth > MAX_DEPTH) return 'none'
  if (value.kind === 'list') {
    return strongest(value.values.map((each) => readNested(name, each, depth)))
  }
  if (value.kind !== 'mapping') {
    return name === 'build' && readFlag(value) === 'false' ? 'private' : 'none'
  }
  // Hugo's `render` has other values below `build` than that of Zola has.
  const prefix = name === 'build' ? 'build.' : ''
  const meanings = value.entries.map((entry) =>
    readSign({ ...entry, name: prefix + entry.name }, depth),
  )
  // The end of a document stands among its own fields.
  return strongest(meanings.map((meaning) => (meaning === 'ends' ? 'unknown' : meaning)))
}

/** The meaning that counts when several are said. */
export function strongest(meanings: readonly Meaning[]): Meaning {
  const order = ['private', 'unknown', 'ends', 'public'] as const
  return order.find((meaning) => meanings.includes(meaning)) ?? 'none'
}

/** `hiddenInHomeList: true`: a name that is in no table, and tells what it does. */
function readTellingName(folded: string, value: Value): Meaning {
  if (PART_OF_PAGE.test(folded)) return 'none'
  const flag = readFlag(value)
  if (/(?:status|state|step|visibility|workflow)$/.test(folded)) {
    if (listWords(value).some(isCertainlyPrivate)) return 'private'
  }
  if (TELLING_NAME.test(folded)) {
    const isSet = flag === 'true' || (/expir/.test(folded) && isDateLike(value))
    return isSet ? 'unknown' : 'none'
  }
  return flag === 'false' && /publish|public(?!ation)/.test(folded) ? 'unknown' : 'none'
}

function readWords(value: Value): Meaning {
  const meanings = listWords(value).map((word) => meaningOfWord(word) ?? 'unknown')
  return meanings.length === 0 ? 'unknown' : strongest(meanings)
}
