// Tells Markdown that is called a text from a text without marks.
import type { Line } from '../lines/split-lines.ts'

const FENCE = /^ {0,3}(?:`{3,}|~{3,})[\w+#-]*$/
const HEADING = /^ {0,3}#{2,6} \S/
const LINK = /(?<![\w`])!?\[[^\]\n]+\]\((?:https?:\/\/|\.{0,2}\/|#|mailto:)[^)\s]*\)/
/** Of lines with marks: a text about Markdown has some too. */
const SHARE = 0.04
const FEWEST = 2
/** Of a line without an end, no more is looked at. */
const MAX_SEEN = 1000

/** What nobody types by chance: fences in pairs, links with an address, small headings. */
export function isMarkdown(lines: readonly Line[]): boolean {
  const written = lines.filter(({ words }) => words !== '')
  const count = (pattern: RegExp) =>
    written.filter(({ text }) => pattern.test(text.slice(0, MAX_SEEN))).length
  const [fences, headings, links] = [count(FENCE), count(HEADING), count(LINK)]
  const isMost = fences + headings + links >= written.length * SHARE
  return isMost && Math.max(fences, headings, links) >= FEWEST
}
