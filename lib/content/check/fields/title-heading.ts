// Finds the heading of a body that is its title.
import { toPlainTitle } from './plain-title.ts'
import { withoutRemarks } from './without-remarks.ts'

export interface TitleHeading {
  /** Without Markdown's signs. */
  readonly title: string
  readonly level: number
  /** Offsets in the body. */
  readonly start: number
  readonly end: number
}

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/
const SETEXT = /^ {0,3}(?:=+|-+)[ \t]*$/
const OTHER_BLOCK =
  /^(?: {4}|\t| {0,3}(?:[>|<]|[-*+][ \t]|\d{1,9}[.)][ \t]|```|~~~|:::|%\s|\.\.\s|\{[{%]|import\s|export\s))/

/** How far from the top a heading of the first level is looked for. */
const MAX_LINES = 400

/**
 * The heading that a body begins with, whatever its level; else the first one of the first
 * level, which stands below a picture or a line of links.
 */
export function findTitleHeading(body: string): TitleHeading | undefined {
  const lines = withoutRemarks(body.slice(0, 64 * 1024)).split('\n', MAX_LINES)
  let [offset, isFirst, fence] = [0, true, '']
  for (const [index, line] of lines.entries()) {
    const end = offset + line.length
    const next = lines[index + 1] ?? ''
    if (fence !== '') fence = isFenceEnd(line, fence) ? '' : fence
    else if (line.trim() !== '') {
      const heading = readHeading(line, next)
      if (heading && (isFirst || heading.level === 1)) {
        const lastEnd = heading.isSetext ? end + 1 + next.length : end
        const title = toPlainTitle(heading.text)
        const { level } = heading
        if (title !== '') return { title, level, start: offset, end: lastEnd }
      }
      fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
      isFirst = false
    }
    offset = end + 1
  }
  return undefined
}

/** The heading that a body begins with, if it repeats `title`: the page shows it once. */
export function findRepeatedTitle(
  body: string,
  title: unknown,
): TitleHeading | undefined {
  const heading = typeof title === 'string' ? findTitleHeading(body) : undefined
  if (heading?.level !== 1 || fold(heading.title) !== fold(`${title}`)) return undefined
  const isFirst = withoutRemarks(body.slice(0, heading.start)).trim() === ''
  return isFirst && body.slice(heading.end).trim() !== '' ? heading : undefined
}

function fold(title: string): string {
  return toPlainTitle(title.normalize('NFKC')).toLowerCase()
}

function readHeading(line: string, next: string) {
  const [, signs, text] = ATX.exec(line) ?? []
  if (signs !== undefined && text !== undefined)
    return { level: signs.length, text, isSetext: false }
  if (OTHER_BLOCK.test(line) || !SETEXT.test(next)) return undefined
  return { level: next.trim().startsWith('=') ? 1 : 2, text: line.trim(), isSetext: true }
}

function isFenceEnd(line: string, fence: string): boolean {
  const text = line.trim()
  return text.startsWith(fence) && text.replaceAll(fence.charAt(0), '') === ''
}
