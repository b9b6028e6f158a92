// The top of a text: its title, and lines that say who wrote it and when.
import type { ImportNote } from '../../../model/item.ts'
import { toOneLine } from '../../../values/plain-text.ts'
import { startsItem } from '../lines/line-shape.ts'
import type { Line } from '../lines/split-lines.ts'
import { parseWrittenDate } from './written-date.ts'

export interface Head {
  readonly title?: string
  readonly authors: readonly string[]
  readonly published?: string
  readonly topics: readonly string[]
  /** What follows. */
  readonly rest: readonly Line[]
  readonly notes: readonly ImportNote[]
}

const MAX_TITLE = 120
/** A title of more words is the beginning of a text. */
const MAX_WORDS = 20
const UNDERLINE = /^[=\-~*]{3,}$/
const FIELD =
  /^(author|by|written by|date|published|posted|tags|topics)(?::\s*|\s+)(\S.*)$/i
/** So many lines below the title may say such things. */
const MAX_FIELDS = 5

/** `code` holds the numbers of the lines that are code. */
export function readHead(lines: readonly Line[], code: ReadonlySet<number>): Head {
  const from = lines.findIndex(({ words }) => words !== '')
  const [line, next] = [lines[from], lines[from + 1]]
  const none = { authors: [], topics: [], rest: lines, notes: [] }
  const isCode = line !== undefined && code.has(line.number) && !/^# /.test(line.words)
  if (line === undefined || isCode || !isTitle(line, lines, from)) return none
  const title = toOneLine(line.words).replace(/^(?:# |(?:title|subject): *)/i, '')
  const below = next && UNDERLINE.test(next.words) ? from + 2 : from + 1
  const note = toNote(
    'title-guessed',
    `The first line is taken as the title: ${title}`,
    line,
  )
  return { ...readFields(lines.slice(below)), title, notes: [note] }
}

function isTitle(line: Line, lines: readonly Line[], at: number): boolean {
  const { words } = line
  const next = lines[at + 1]
  const isUnderlined = next !== undefined && UNDERLINE.test(next.words)
  if (words.length > MAX_TITLE || words.split(/\s+/).length > MAX_WORDS) return false
  if (/[.:;,。：；，]$/.test(words) || startsItem(line) || /^(?:>|#(?! ))/.test(words))
    return false
  if (!/[\p{L}\p{N}]/u.test(words)) return false
  const isAlone = next === undefined || next.words === ''
  return isUnderlined || isAlone || isNewBegin(words, next.words)
}

// A line that the next one goes on with is the first of a paragraph that was wrapped.
function isNewBegin(words: string, next: string): boolean {
  return (
    FIELD.test(next) ||
    (/^["“«„'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(next) && next.length > words.length)
  )
}

function readFields(lines: readonly Line[]): Omit<Head, 'title' | 'notes'> {
  const found: { authors: string[]; topics: string[]; published?: string } = {
    authors: [],
    topics: [],
  }
  let end = 0
  for (const [at, line] of lines.slice(0, MAX_FIELDS * 2).entries()) {
    if (line.words === '') continue
    if (!readField(line.words, found)) break
    end = at + 1
  }
  return { ...found, rest: lines.slice(end) }
}

/** False for a line of the text. */
function readField(
  words: string,
  found: { authors: string[]; topics: string[]; published?: string },
): boolean {
  const [, name = '', value = ''] = FIELD.exec(words) ?? []
  const date = parseWrittenDate(/^(?:date|published|posted)$/i.test(name) ? value : words)
  if (date !== undefined && found.published === undefined) {
    found.published = date
    return true
  }
  if (words.length > 80 || /[.!?]$/.test(words)) return false
  if (/^(?:tags|topics)$/i.test(name) && /^\w+:/.test(words)) {
    found.topics.push(...value.split(/[,;]/).map(toOneLine).filter(Boolean))
    return true
  }
  if (!/^(?:author|by|written by)$/i.test(name) || !isName(value)) return false
  found.authors.push(toOneLine(value))
  return true
}

/** `Ada Example`: nothing but names, each with a capital; no address. */
function isName(value: string): boolean {
  return /^(?:\p{Lu}[\p{L}.’'-]*|de|van|von|la|der|and|&)(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|la|der|and|&)){0,5}$/u.test(
    value,
  )
}

export function toNote(rule: string, message: string, line: Line): ImportNote {
  return { kind: 'guess', rule, message, line: line.number }
}
