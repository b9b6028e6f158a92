// Tells Markdown that is called a text from a text without marks.
import type { Line } from '../lines/split-lines.ts'

/** What nobody types by chance: fences in pairs, links with an address, small headings. */
export function isMarkdown(lines: readonly Line[]): boolean {
  const count = (pattern: RegExp) => lines.filter(({ text }) => pattern.test(text)).length
  return (
    count(/^ {0,3}(?:`{3,}|~{3,})[\w+#-]*$/) >= 2 ||
    count(/^ {0,3}#{2,6} \S/) >= 2 ||
    count(/(?<!\w)!?\[[^\]\n]+\]\((?:https?:\/\/|\.{0,2}\/|#|mailto:)[^)\s]*\)/) >= 2
  )
}
