// Formulas between `$$`: the usual forms as the one that the parser reads, all else as text.
import type { Root } from 'mdast'
import { offsetsOf } from '../html-words/place-tags.ts'
import { outside } from '../leftovers/place.ts'
import { toViolation } from '../messages.ts'
import { walkMarkdown } from '../walk.ts'
import type { SourceEdit } from './edited-source.ts'
import { listLines, type SourceLine } from './formula-lines.ts'
import type { Finding, SourceReader } from './read-again.ts'

/** A formula begins a line, and ends one; only signs alone on their lines go over an empty line. */
export const displayFormulas: SourceReader = {
  pattern: /^[ \t>*+\d.)-]*\$\$/m,
  read(tree, text) {
    const lines = listLines(text)
    const found: (Finding & { readonly start: number })[] = []
    let next = 0
    for (const [index, line] of lines.entries()) {
      if (index < next || line.isInFence || !line.body.startsWith('$$')) continue
      const reading = read(lines, index)
      next = reading.next
      found.push(...reading.edits.map((edit) => toFinding(edit, line)))
    }
    return outside(found, listCode(tree))
  },
}

interface Reading {
  readonly edits: readonly (SourceEdit & { readonly isText?: true })[]
  readonly next: number
}

function toFinding(edit: Reading['edits'][number], line: SourceLine) {
  const { start, end, text, isText } = edit
  const written = line.body.length > 30 ? `${line.body.slice(0, 30)}…` : line.body
  return {
    start,
    offset: start,
    edit: { start, end, text },
    ...(isText ? { violation: toViolation('formula-invalid:open', { written }) } : {}),
  }
}

function read(lines: readonly SourceLine[], index: number): Reading {
  const line = lines[index]
  if (!line) return { edits: [], next: index + 1 }
  const signs = /^\$+/.exec(line.body)?.[0].length ?? 2
  const rest = line.body.slice(signs)
  const isAlone = rest === ''
  // `$$a$$ and words` is a formula of its line, or text.
  if (rest.includes('$$')) return { edits: toBlock(line, rest), next: index + 1 }
  const close = findEnd(lines, index, isAlone)
  const content = close && [rest, ...lines.slice(index + 1, close.index).map(bodyOf)]
  if (!close || (!isAlone && !isContent([...(content ?? []), close.before].join(' ')))) {
    const escaped = '\\$'.repeat(signs)
    const { start } = line
    return {
      edits: [{ start, end: start + signs, text: escaped, isText: true }],
      next: index + 1,
    }
  }
  const edits: SourceEdit[] = []
  if (!isAlone) edits.push(breakAt(line.start + 2, line))
  const last = lines[close.index]
  if (last && close.before.trim() !== '')
    edits.push(breakAt(last.start + close.before.length, line))
  return { edits, next: close.index + 1 }
}

function bodyOf({ body }: SourceLine): string {
  return body
}

function breakAt(offset: number, { continuation }: SourceLine): SourceEdit {
  return { start: offset, end: offset, text: `\n${continuation}` }
}

// `$$ E = mc^2 $$`, alone on its line.
function toBlock(line: SourceLine, rest: string): SourceEdit[] {
  if (rest.indexOf('$$') !== rest.length - 2) return []
  const content = rest.slice(0, -2)
  if (content.trim() === '' || content.endsWith('\\') || !isContent(content)) return []
  const start = line.start + 2
  return [breakAt(start, line), breakAt(start + content.length, line)]
}

interface End {
  readonly index: number
  /** What stands before the signs on their line. */
  readonly before: string
}

function findEnd(
  lines: readonly SourceLine[],
  index: number,
  isAlone: boolean,
): End | undefined {
  let isOverEmpty = false
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.depth !== lines[index]?.depth) return undefined
    if (line.body === '') isOverEmpty = true
    if (isOverEmpty && !isAlone) return undefined
    const signs = line.body.indexOf('$$')
    if (signs === -1) continue
    if (!/^\$+$/.test(line.body.slice(signs))) return undefined
    if (signs > 0 && (isOverEmpty || line.body[signs - 1] === '\\')) return undefined
    return { index: at, before: line.body.slice(0, signs) }
  }
  return undefined
}

// Words alone are no formula.
function isContent(content: string): boolean {
  return /[\\^_=+<>|{}()*/-]/.test(content) || !/\s/.test(content.trim())
}

function listCode(tree: Root) {
  const parts: { readonly start: number; readonly end: number }[] = []
  walkMarkdown(tree, (node) => {
    if (/^(?:code|inlineCode|yaml|html)$/.test(node.type)) parts.push(offsetsOf(node))
  })
  return parts
}
