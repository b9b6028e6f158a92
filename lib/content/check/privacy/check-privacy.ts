// Decides whether fields say that nobody but the author may see a document.
import type { TextEdit } from '../../../model/diagnostic.ts'
import { type DocumentType, isSettingsType } from '../../../model/document.ts'
import { isSlip } from '../../../text/spelling.ts'
import type { Report } from '../../schema/kinds/kind.ts'
import { type Entry, shorten } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import { readSign } from './read-sign.ts'
import type { Meaning } from './read-value.ts'
import { foldName } from './sign-value.ts'
import { COMMON_SIGNS, findSignKind } from './signs.ts'

export interface PrivacyInput {
  readonly type: DocumentType
  readonly entries: readonly Entry[]
  /** The whole text. */
  readonly text: string
  readonly report: Report
}

export interface Privacy {
  /** Readers may not see it: neither this version, nor an older one of it. */
  readonly isPrivate: boolean
  /** A sign says so that leaves no question. */
  readonly isDraft: boolean
  /** What is left for the checks of fields. */
  readonly entries: readonly Entry[]
}

interface Sign {
  readonly entry: Entry
  readonly meaning: Meaning
}

/**
 * Takes the signs of other engines out of the fields. A sign that hides makes a draft, one
 * that can not be read holds the file back, and of several the strictest counts.
 */
export function checkPrivacy(input: PrivacyInput): Privacy {
  const { type, entries } = input
  if (isSettingsType(type)) return { isPrivate: false, isDraft: false, entries }
  const signs = entries.map((entry) => ({ entry, meaning: meaningOf(entry, type) }))
  const rest = signs.filter((sign) => !isTaken(sign)).map(({ entry }) => entry)
  const hiding = signs.filter(({ meaning }) => meaning === 'private')
  const unknown = signs.filter(({ meaning }) => meaning === 'unknown')
  if (type === 'author' || type === 'tag') reportFile(hiding[0] ?? unknown[0], input)
  else if (hiding.length > 0) reportHiding(hiding, input)
  else for (const sign of unknown) reportUnknown(sign, input)
  const isDraft = hiding.length > 0
  return { isPrivate: isDraft || unknown.length > 0, isDraft, entries: rest }
}

function meaningOf(entry: Entry, type: DocumentType): Meaning {
  const folded = foldName(entry.name)
  // A field of articles; pages are in no list to begin with, so there it can only mean more.
  if (folded === 'unlisted' && type === 'article') return 'none'
  const isKnown = findSignKind(folded) !== undefined || folded.length < 4
  const meant = isKnown ? undefined : COMMON_SIGNS.find((name) => isSlip(folded, name))
  // A slip counts where it hides: `publisher: Pergamon` is none.
  if (meant !== undefined && readSign({ ...entry, name: meant }) === 'private') {
    return 'private'
  }
  return readSign(entry)
}

/** Our own `draft` is checked as every field is. */
function isTaken({ entry, meaning }: Sign): boolean {
  // `expires: never` says nothing, and is no date.
  const kind = findSignKind(foldName(entry.name))
  if (meaning === 'none') return kind === 'ends'
  // A draft keeps its topics.
  if (kind === 'tagged') return false
  return entry.name !== 'draft' && meaning !== 'ends'
}

function reportHiding(signs: readonly Sign[], input: PrivacyInput): void {
  const [first] = signs
  if (!first || signs.some(({ entry }) => entry.name === 'draft')) return
  const values = { sign: toSource(first, input) }
  const { start } = first.entry.key
  input.report(toViolation('private-sign', values), start, toDraft(first, input))
}

function reportUnknown(sign: Sign, input: PrivacyInput): void {
  if (sign.entry.name === 'draft') return
  const values = { sign: toSource(sign, input) }
  input.report(toViolation('private-sign-unknown', values), sign.entry.key.start)
}

function reportFile(sign: Sign | undefined, input: PrivacyInput): void {
  if (!sign) return
  const values = { sign: toSource(sign, input) }
  input.report(toViolation('private-file', values), sign.entry.key.start)
}

/** The field as it is written. */
function toSource({ entry: { key, value } }: Sign, { text }: PrivacyInput): string {
  return shorten(text.slice(key.start, value.end))
}

/** Signs that say no more than `draft: true` does; of others no letter is thrown away. */
const PLAIN = /^(?:true|yes|y|on|1|false|no|n|off|0|drafts?)?$/i

/** Writes `draft: true` in place of the sign, or above it. */
function toDraft(
  { entry: { key, value } }: Sign,
  { entries, text }: PrivacyInput,
): TextEdit | undefined {
  const own = entries.find(({ name }) => name === 'draft')?.value
  if (own) return own.kind === 'nothing' ? undefined : { ...spanOf(own), text: 'true' }
  // Inside of `{ … }` there is no line of its own.
  if (key.start > 0 && text[key.start - 1] !== '\n') return undefined
  const source = text.slice(value.start, value.end).replace(/^(["'])(.*)\1$/, '$2')
  if (value.kind !== 'mapping' && value.kind !== 'list' && PLAIN.test(source)) {
    return { start: key.start, end: value.end, text: 'draft: true' }
  }
  return { start: key.start, end: key.start, text: 'draft: true\n' }
}

function spanOf({ start, end }: Entry['value']) {
  return { start, end }
}
