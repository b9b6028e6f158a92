import { badOpening, type FrontMatterFault, unclosed } from './front-matter-faults.ts'
import { shorten } from '../yaml/value.ts'

const OPEN = '---'
const CLOSE = '\n---'

/** What gray-matter hands to YAML, and where; offsets count in the whole text. */
export interface FrontMatter {
  readonly yaml: string
  readonly yamlStart: number
  readonly bodyStart: number
}

export type Split =
  | { readonly ok: true; readonly frontMatter: FrontMatter }
  | { readonly ok: false; readonly complaint: FrontMatterFault }

/**
 * Cuts a document exactly where gray-matter does inside Contentlayer, and refuses whatever
 * it would read in another way: it *runs* front matter that opens with `---js`, takes a
 * first line of `----` for text, and ends front matter at the first line that begins with
 * `---`, whatever follows.
 */
export function splitFrontMatter(text: string): Split {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return { ok: false, complaint: badOpening(text) }
  const close = text.indexOf(CLOSE, OPEN.length)
  if (close === -1) return { ok: false, complaint: unclosed(text) }
  const afterClose = close + CLOSE.length
  const rest = lineAt(text, afterClose)
  if (!/^[ \t]*$/.test(rest)) return { ok: false, complaint: badClosing(close + 1, rest) }
  const yaml = text.slice(OPEN.length, close)
  const bodyStart = afterClose + (text[afterClose] === '\n' ? 1 : 0)
  return { ok: true, frontMatter: { yaml, yamlStart: OPEN.length, bodyStart } }
}

function badClosing(offset: number, rest: string): FrontMatterFault {
  const line = `---${rest}`
  const message = `Front matter ends at the first line that begins with \`---\`, so that line must be \`---\` alone, not \`${shorten(line)}\`: indent it if it belongs to a value`
  if (!/^-+\s*$/.test(rest)) return { offset, message }
  const fix = { start: offset, end: offset + line.length, text: '---' }
  return { offset, message, fix }
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.slice(start) : text.slice(start, end)
}
