// Boxes that are fences of code: the language is `{note}` in MyST, `ad-note` in Obsidian.
import { visit } from 'unist-util-visit'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { findAlertKind } from '../elements/alerts.ts'
import { offsetsOf } from '../html-words/place-tags.ts'
import { hidesByClass } from '../private/names.ts'

// Options stand right below, a line each.
const OPENING =
  /^(`{3,}|~{3,})[ \t]*(?:\{([a-z-]+)\}|ad-([a-z][\w-]*))[ \t]*(.*)((?:\n[ \t>]*(?::[\w-]+:|(?:title|collapse|icon|color):).*)*)/
const TITLE = /\n[ \t>]*title:[ \t]*(\S.*)/
const CLOSING = /(?:`{3,}|~{3,})[ \t]*$/

/** Makes of each a box between colons. */
export const fences: SourceReader = {
  pattern: /(?:```|~~~)[ \t]*(?:\{[a-z-]+\}|ad-[a-z])/,
  read(tree, text) {
    const findings: Finding[] = []
    visit(tree, 'code', (node) => {
      const { start, end } = offsetsOf(node)
      const whole = text.slice(start, end)
      const [head, fence = '', kind, own = '', rest = '', options = ''] =
        OPENING.exec(whole) ?? []
      const close = CLOSING.exec(whole)
      if (head === undefined || !close || close.index < head.length) return
      const isKnown = findAlertKind(kind ?? own) || hidesByClass(kind ?? own)
      const name =
        kind === 'admonition' || (kind === undefined && !isKnown) ? 'note' : (kind ?? own)
      if (!isKnown && name !== 'note') return
      const title = rest || (TITLE.exec(options)?.[1] ?? (isKnown ? '' : own))
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
