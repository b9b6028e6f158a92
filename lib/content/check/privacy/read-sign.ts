// Reads what one field says of who may see its document.
import { foldSpelling } from '../../../text/spelling.ts'
import type { Entry, Value } from '../../schema/kinds/value.ts'
import {
  findSignKind,
  isCertainlyPrivate,
  meaningOfWord,
  PART_OF_PAGE,
  type SignKind,
  TELLING_NAME,
} from './signs.ts'

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
  if (folded === 'slug' && value.kind !== 'boolean') return 'none'
  return READERS[kind](value)
}

/** `wp:status`, `build.render` and `dg-publish` have no separators. */
export function foldName(name: string): string {
  return foldSpelling(name).replace(/[.:'"#]/g, '')
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
  'may-show': (value) => (readFlag(value) === 'false' ? 'private' : 'none'),
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

function readNested(name: string, value: Value, depth: number): Meaning {
  if (depth > MAX_DEPTH) return 'none'
  if (value.kind === 'list') {
    return strongest(value.values.map((each) => readNested(name, each, depth)))
  }
  if (value.kind !== 'mapping') return 'none'
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

/** Folded words: of a text the whole, of a list each, of a mapping its texts. */
function listWords(value: Value): string[] {
  switch (value.kind) {
    case 'text':
      return value.text.split(',').map(foldName).filter(Boolean)
    case 'number':
    case 'boolean':
      return [foldName(value.source)]
    case 'list':
      return value.values.flatMap(listWords)
    case 'mapping':
      return value.entries.flatMap((entry) => listWords(entry.value))
    case 'nothing':
      return []
  }
}

const TRUE = /^(?:true|yes|y|on|1|x|ja|oui|si)$/
const FALSE = /^(?:false|no|n|off|0|nein|non)$/

type Flag = 'true' | 'false' | 'nothing' | 'other'

/** Texts too: other engines and forms write `'false'` and `no`. */
function readFlag(value: Value): Flag {
  if (value.kind === 'nothing') return 'nothing'
  if (value.kind === 'list' || value.kind === 'mapping') return 'other'
  const word = foldName(value.kind === 'text' ? value.text : value.source)
  if (TRUE.test(word)) return 'true'
  if (FALSE.test(word)) return 'false'
  return /^(?:|null|nil|none|undefined|~)$/.test(word) ? 'nothing' : 'other'
}

/** Years first or last, or the name of a month: whether it is a real one is asked later. */
function isDateLike(value: Value): boolean {
  const text =
    value.kind === 'text' ? value.text : value.kind === 'number' ? value.source : ''
  if (/^\s*\d{4}[-/.]?\d\d?[-/.]?\d\d?/.test(text)) return true
  return /^[^\d]{0,16}\d{1,2}\b.{0,20}\d{4}/.test(text) && !/^[\s\d.]*$/.test(text)
}
