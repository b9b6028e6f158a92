// Reads what the value of a sign says, by the kind of the sign.
import type { Value } from '../../schema/kinds/value.ts'
import {
  HIDING_TOPIC,
  HIDING_WORD,
  isCertainlyPrivate,
  meaningOfWord,
  PART_OF_PAGE,
} from './sign-words.ts'
import type { SignKind } from './signs.ts'
import { isDateLike, listWords, readFlag } from './sign-value.ts'

/**
 * `ends`: a date from which on the document is hidden. `unknown`: it hides or shows, and the
 * value does not say which. `none`: says nothing of it.
 */
export type Meaning = 'private' | 'public' | 'ends' | 'unknown' | 'none'

/** A reader for each kind but mappings. */
export const READERS: Readonly<
  Record<Exclude<SignKind, 'nests'>, (value: Value) => Meaning>
> = {
  hides: (value) => {
    const flag = readFlag(value)
    if (flag !== 'other')
      return flag === 'true' ? 'private' : flag === 'false' ? 'public' : 'none'
    // `hide: [toc, navigation]` of MkDocs.
    if (listWords(value).every((word) => PART_OF_PAGE.test(word))) return 'none'
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
    const isSpaced = value.kind === 'text' && HIDING_WORD.test(value.text)
    return isSpaced || listWords(value).some(isHidingTopic) ? 'private' : 'none'
  },
  identity: (value) =>
    value.kind === 'text' && /^(?:drafts|versions)\./.test(value.text)
      ? 'private'
      : 'none',
  'dated-or-event': (value) => (isDate(value) ? 'unknown' : 'none'),
  begins: (value) =>
    isDate(value) || /^(?:nothing|false)$/.test(readFlag(value)) ? 'none' : 'unknown',
  state: (value) => (readFlag(value) === 'nothing' ? 'none' : readWords(value)),
  'may-state': readCertainWords,
  numbered: (value) => {
    if (readFlag(value) === 'false') return 'private'
    const isOther = value.kind === 'number' && value.source !== '1'
    return isOther ? 'unknown' : readCertainWords(value)
  },
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
export function isDate(value: Value): boolean {
  return isDateLike(value) || (value.kind === 'number' && /^\d{9,}$/.test(value.source))
}

/** The meaning that counts when several are said. */
export function strongest(meanings: readonly Meaning[]): Meaning {
  const order = ['private', 'unknown', 'ends', 'public'] as const
  return order.find((meaning) => meanings.includes(meaning)) ?? 'none'
}

function readCertainWords(value: Value): Meaning {
  const isHiding = listWords(value).some(
    (word) => isCertainlyPrivate(word) || isHidingTopic(word),
  )
  return isHiding ? 'private' : 'none'
}

function isHidingTopic(word: string): boolean {
  return word.split('/').some((part) => HIDING_TOPIC.test(part))
}

function readWords(value: Value): Meaning {
  const meanings = listWords(value).map((word) => meaningOfWord(word) ?? 'unknown')
  return meanings.length === 0 ? 'unknown' : strongest(meanings)
}
