// Scripts, styles, pictures and formulas that a blank line parts: CommonMark ends a block of
// HTML there (§4.6), and what follows would be read as Markdown.
import { toViolation } from '../messages.ts'
import type { Finding } from '../edits/read-again.ts'
import type { PlacedTag } from './place-tags.ts'

/** What is to be edited, and where the end tag ends. */
export interface FoundEnd {
  readonly findings: readonly Finding[]
  readonly end: number
}

/** Reads on to the end tag, past blank lines; undefined where there is none. */
export function findEnd(tag: PlacedTag, text: string): FoundEnd | undefined {
  const close = new RegExp(`</${tag.name}\\s*>`, 'gi')
  close.lastIndex = tag.end ?? tag.start
  const found = close.exec(text)
  if (!found) return undefined
  const end = found.index + found[0].length
  const findings = /^(?:svg|math)$/.test(tag.name)
    ? keepTogether(tag, text, end)
    : [takeOut(tag, text, end)]
  return { findings, end }
}

// A comment on each blank line keeps the block whole.
function keepTogether(tag: PlacedTag, text: string, end: number): readonly Finding[] {
  const inside = text.slice(tag.start, end)
  return [...inside.matchAll(/(?<=\n)(?=[ \t]*\r?\n)/g)].map(({ index }) => {
    const offset = tag.start + index
    return { offset, edit: { start: offset, end: offset, text: '<!---->' } }
  })
}

/**
 * `</frame>` begins a block of HTML, and parsers pass over it (HTML §13.2.6.4.7): what follows
 * on the next lines stays HTML, however far it is indented.
 */
const NOTHING = '</frame>'

function takeOut(tag: PlacedTag, text: string, end: number): Finding {
  const { start: offset, name: element } = tag
  const id =
    element === 'script' ? 'html-element-removed:script' : 'html-look-removed:element'
  const violation = toViolation(id, { element })
  const lines = text.slice(offset, end).split('\n')
  const blank = lines.map((_, index) => (index === lines.length - 1 ? NOTHING : ''))
  return { offset, violation, edit: { start: offset, end, text: blank.join('\n') } }
}
