// Reads what one field says of who may see its document.
import type { Entry, Value } from '../../schema/kinds/value.ts'
import { isDate, type Meaning, READERS, strongest } from './read-value.ts'
import { hidesFromSearch } from './search-signs.ts'
import { isCertainlyPrivate, PART_OF_PAGE, TELLING_NAME } from './sign-words.ts'
import { COMMON_SIGNS, findSignKind } from './signs.ts'
import { foldName, isDateLike, listWords, readFlag } from './sign-value.ts'

/** Mappings that hold signs lie in one another twice at most, as in `cascade` of Hugo. */
const MAX_DEPTH = 3

/** Case and separators of the name make no difference. */
export function readSign({ name, value }: Entry, depth = 0): Meaning {
  const folded = foldName(name)
  const kind = findSignKind(folded)
  if (kind !== 'tagged' && hidesFromSearch(folded, value)) return 'private'
  if (kind === undefined)
    return strongest([readTellingName(folded, value), readUnknown(folded, value, depth)])
  if (kind === 'nests') return readNested(folded, value, depth + 1)
  // `slug: no` is an article on Norway.
  if (kind === 'begins' && depth > 0 && isDate(value)) return 'unknown'
  if (folded === 'slug' && value.kind !== 'boolean') return 'none'
  // `private: [true]` is one value.
  const [only, second] = value.kind === 'list' ? value.values : []
  const meaning = READERS[kind](only && !second ? only : value)
  if (value.kind !== 'mapping' || kind === 'tagged') return meaning
  return strongest([meaning, readNested(folded, value, depth + 1)])
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

/** A mapping of another name: a few signs mean the same wherever they stand. */
function readUnknown(name: string, value: Value, depth: number): Meaning {
  if (depth >= MAX_DEPTH || PART_OF_PAGE.test(name)) return 'none'
  if (value.kind === 'list')
    return strongest(value.values.map((each) => readUnknown(name, each, depth + 1)))
  if (value.kind !== 'mapping') return 'none'
  const hides = value.entries.some((entry) => {
    const folded = foldName(entry.name)
    if (findSignKind(folded) === undefined)
      return readUnknown(folded, entry.value, depth + 1) === 'private'
    return COMMON_SIGNS.includes(folded) && readSign(entry, depth + 1) === 'private'
  })
  return hides ? 'private' : 'none'
}
