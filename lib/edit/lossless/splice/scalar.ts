// Writes single values, in the way that the value before them was written.
import { isSeq, parseDocument, Scalar, stringify } from 'yaml'

import { parseDate } from '../../../model/date.ts'
import type { Style } from './style.ts'
import { spliceWords } from './words.ts'

/** Of one level. */
export const INDENT = 2

export interface ScalarPlace {
  /** Of what the text stands behind. */
  readonly column: number
  readonly isFlow: boolean
  /** By a comment, which a text of several lines would take in. */
  readonly isFollowed: boolean
  /** Written without quotes. */
  readonly isDate: boolean
  readonly style: Style
  /** What it replaces. */
  readonly old?: { readonly node: Scalar; readonly source: string } | undefined
}

/** The first way of writing that reads as the value. */
export function writeScalar(value: unknown, place: ScalarPlace): string {
  if (typeof value !== 'string') return String(value)
  const text = value.replace(/\r\n?/g, '\n')
  const ways = [...listOldWays(text, place), ...listNewWays(text, place)]
  return ways.find((way) => readsAs(way, text, place)) ?? JSON.stringify(text)
}

function listOldWays(text: string, place: ScalarPlace): string[] {
  const { old } = place
  if (!old) return []
  const { node, source } = old
  const spliced = source.includes('\n') ? spliceWords(source, node, text) : []
  switch (node.type) {
    case Scalar.QUOTE_DOUBLE:
      return [...spliced, JSON.stringify(text)]
    case Scalar.QUOTE_SINGLE:
      return text.includes('\n') ? spliced : [...spliced, inSingle(text)]
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED:
      return [...spliced, toBlock(text, source, node.type)]
    default:
      return [...spliced, ...listPlain(text, place)]
  }
}

function listNewWays(text: string, place: ScalarPlace): string[] {
  if (text.includes('\n')) {
    const block = `|-\n${indentLines(text, place.column + INDENT)}`
    return place.isFlow || place.isFollowed || /^\s/.test(text) ? [] : [block]
  }
  const isDouble = place.style.quote ? place.style.quote === '"' : !/["\\]/.test(text)
  return [...listPlain(text, place), isDouble ? JSON.stringify(text) : inSingle(text)]
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** YAML 1.1 takes `yes` and dates for no texts; other readers of the file may speak it. */
function listPlain(text: string, { isDate, old, isFlow }: ScalarPlace): string[] {
  const source = old?.node.type === Scalar.PLAIN ? old.source : ''
  const wasDate = isDate || parseDate(source) !== undefined
  const isNumber = NUMBER.test(text) && NUMBER.test(source)
  if (isNumber || (wasDate && parseDate(text))) return [text]
  const isOther = /^(?:<<|=|---|\.\.\.)$/.test(text) || (isFlow && /[[\]{},]/.test(text))
  return !isOther && isPlain(text, '1.1') && isPlain(text, '1.2') ? [text] : []
}

function isPlain(text: string, version: '1.1' | '1.2'): boolean {
  return stringify(text, { version, lineWidth: 0 }) === `${text}\n`
}

function inSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Below the header that was there, `>-` or `|2+`. */
function toBlock(text: string, source: string, type: Scalar.Type): string {
  const [header = ''] = /^.*/.exec(source) ?? []
  const [indent = ''] = /(?<=\n) +(?=\S)/.exec(source) ?? []
  const isFolded = type === Scalar.BLOCK_FOLDED
  const lines = isFolded ? text.replace(/\n+/g, (ends) => `\n${ends}`) : text
  return `${header}\n${indentLines(lines, indent.length || INDENT)}`
}

function indentLines(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(indent))
}

/** Without the spaces around, which forms trim. */
function readsAs(written: string, text: string, { isFlow, old }: ScalarPlace): boolean {
  const source = isFlow ? `[${written}]` : `k: ${written}\n`
  const document = parseDocument(source, { logLevel: 'silent' })
  if (document.errors.length + document.warnings.length > 0) return false
  const list = document.contents
  if (isFlow && (!isSeq(list) || list.items.length !== 1)) return false
  const read: unknown = document.get(isFlow ? 0 : 'k')
  const wasNumber = typeof old?.node.value === 'number'
  return (typeof read === 'string' || wasNumber) && String(read).trim() === text.trim()
}
