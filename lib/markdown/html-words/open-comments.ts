// Comments in a line that are never closed: CommonMark shows them, remarks and all.
import type { Root } from 'mdast'
import { toViolation } from '../messages.ts'
import { walkMarkdown } from '../walk.ts'
import type { Finding } from '../edits/read-again.ts'
import { offsetsOf } from './place-tags.ts'

const OPENING = '<!--'

/** Lists the places; a comment behind a backslash or in code is meant to be read. */
export function listOpenComments(tree: Root, text: string): Finding[] {
  const findings: Finding[] = []
  if (!text.includes(OPENING)) return findings
  walkMarkdown(tree, (node) => {
    if (node.type === 'html' && isCutShort(text, offsetsOf(node).start)) {
      const offset = offsetsOf(node).start
      findings.push({ offset, violation: toViolation('html-comment-unclosed', {}) })
    }
    if (node.type !== 'text' || !node.value.includes(OPENING)) return
    const { start, end } = offsetsOf(node)
    const offset = text.indexOf(OPENING, start)
    if (offset === -1 || offset >= end || text[offset - 1] === '\\') return
    findings.push({ offset, violation: toViolation('html-comment-unclosed', {}) })
  })
  return findings
}

// `<!-- a <!-- b --> c -->` ends before `c`, which its author took for a part of it.
function isCutShort(text: string, start: number): boolean {
  if (!text.startsWith(OPENING, start)) return false
  const end = text.indexOf('-->', start)
  const inner = text.indexOf(OPENING, start + 1)
  if (end === -1 || inner === -1 || inner > end) return false
  const [stray, next] = [text.indexOf('-->', end + 1), text.indexOf(OPENING, end)]
  return stray !== -1 && (next === -1 || stray < next)
}
