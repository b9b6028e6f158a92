// Faults of one XML file, each as a repair with its place; of many alike only the first.
import type { Repair } from '../../model/record.ts'
import { SourceError } from '../../model/source.ts'

const MESSAGES = {
  'xml-before-start': 'something stands before the XML declaration; it was skipped',
  'xml-character': 'a control character, which XML forbids, was taken out',
  'xml-encoding': 'a byte is no UTF-8; it was read as Windows-1252',
  'xml-ampersand': 'a bare "&" was read as "&amp;"',
  'xml-entity': 'an entity that XML does not know was read as in HTML',
  'xml-unknown-entity': 'an entity that nobody declares stays as text',
  'xml-less-than': 'a bare "<" was read as "&lt;"',
  'xml-cdata-end': 'a "]]>" inside of a CDATA section was read as text',
  'xml-cdata-open': 'a CDATA section without its end was closed before its element',
  'xml-dtd': 'a document type declares entities; they are never expanded',
  'xml-quote': 'attributes with a "<" in them, as an open quote has, were left out',
  'xml-stray-end': 'an end tag without its start tag was skipped',
  'xml-unclosed': 'an element without its end tag was closed with the one around it',
  'xml-deep': 'elements are nested deeper than 256; the inner ones were skipped',
  'xml-large': 'an element is too large for a text and was left out',
  'xml-syntax': 'XML that is not well-formed was read as well as possible',
  'xml-cut':
    'the file ends in the middle: its last element was left out. Export it again',
} as const

export type XmlRule = keyof typeof MESSAGES

/** As many of one rule are told one by one. */
const TOLD = 50
/** Faults of the markup itself. A file with more is no XML, and would be read for hours. */
const MAX_FAULTS = 20_000
const OF_MARKUP: readonly XmlRule[] = [
  'xml-syntax',
  'xml-quote',
  'xml-stray-end',
  'xml-unclosed',
]

export class Faults {
  readonly #path: string
  readonly #report: (repair: Repair) => void
  readonly #counts = new Map<XmlRule, number>()
  #total = 0

  constructor(path: string, report: (repair: Repair) => void) {
    this.#path = path
    this.#report = report
  }

  /** `findPlace` is asked only where the fault is told. Throws where there are too many. */
  add(rule: XmlRule, findPlace: () => Place, detail?: string): void {
    const count = (this.#counts.get(rule) ?? 0) + 1
    this.#counts.set(rule, count)
    if (count <= TOLD) this.#tell(rule, findPlace(), detail)
    if (OF_MARKUP.includes(rule) && ++this.#total > MAX_FAULTS)
      throw new SourceError(
        `${this.#path}: has more than ${MAX_FAULTS.toLocaleString('en')} faults, so that it can hardly be XML. Check what it is, or export it again.`,
      )
  }

  /** Tells how many were not told. */
  end(place: Place): void {
    for (const [rule, count] of this.#counts)
      if (count > TOLD)
        this.#tell(rule, place, `and ${count - TOLD} more before this place`)
  }

  #tell(rule: XmlRule, { line, column }: Place, detail?: string): void {
    const message = MESSAGES[rule] + (detail === undefined ? '' : ` (${detail})`)
    this.#report({
      type: 'repair',
      place: `${this.#path}:${line}:${column}`,
      rule,
      message,
    })
  }
}

/** Both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The place of `offset` in a text that begins at `start`. */
export function toPlace(start: Place, text: string, offset: number): Place {
  let { line } = start
  let lineStart = -1
  for (
    let at = text.indexOf('\n');
    at !== -1 && at < offset;
    at = text.indexOf('\n', at + 1)
  ) {
    line++
    lineStart = at
  }
  return { line, column: lineStart === -1 ? start.column + offset : offset - lineStart }
}
