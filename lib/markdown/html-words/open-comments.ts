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
    if (node.type !== 'text' || !node.value.includes(OPENING)) return
    const { start, end } = offsetsOf(node)
    const offset = text.indexOf(OPENING, start)
    if (offset === -1 || offset >= end || text[offset - 1] === '\\') return
    findings.push({ offset, violation: toViolation('html-comment-unclosed', {}) })
  })
  return findings
}
