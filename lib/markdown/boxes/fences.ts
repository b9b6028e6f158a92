// Boxes that MyST writes as fences of code: a fence whose language is `{note}`.
import { visit } from 'unist-util-visit'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { findAlertKind } from '../elements/alerts.ts'
import { offsetsOf } from '../html-words/place-tags.ts'
import { hidesByClass } from '../private/names.ts'

// Options stand right below, a line each.
const OPENING = /^(`{3,}|~{3,})[ \t]*\{([a-z-]+)\}[ \t]*(.*)((?:\n[ \t>]*:[\w-]+:.*)*)/
const CLOSING = /(?:`{3,}|~{3,})[ \t]*$/

/** Makes of each a box between colons. */
export const fences: SourceReader = {
  pattern: /(?:```|~~~)[ \t]*\{[a-z-]+\}/,
  read(tree, text) {
    const findings: Finding[] = []
    visit(tree, 'code', (node) => {
      const { start, end } = offsetsOf(node)
      const whole = text.slice(start, end)
      const [head, fence = '', kind = '', title = ''] = OPENING.exec(whole) ?? []
      const close = CLOSING.exec(whole)
      if (head === undefined || !close || close.index < head.length) return
      const name = kind === 'admonition' ? 'note' : kind
      if (!findAlertKind(name) && !hidesByClass(name)) return
      const colons = ':'.repeat(fence.length)
      const line = `${colons}${name} ${title.trim()}`.trimEnd()
      const at = start + close.index
      findings.push(
        { offset: start, edit: { start, end: start + head.length, text: line } },
        { offset: at, edit: { start: at, end, text: colons } },
      )
    })
    return findings
  },
}
