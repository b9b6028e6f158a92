// Alerts of GitHub: a quote with its kind in the first line.
import type { EditorState, TransactionSpec } from '@codemirror/state'

import { listSelectedLines } from './lines.ts'

export const ALERT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

const QUOTED = /^[ ]{0,3}>/
const KIND = /^([ ]{0,3}>[ \t]?)\[!\w+\]/

/** An alert at the cursor gets another kind; other lines become one. */
export function setAlert(state: EditorState, kind: AlertKind): TransactionSpec {
  return changeKind(state, kind) ?? wrapLines(state, kind)
}

function changeKind(state: EditorState, kind: AlertKind): TransactionSpec | undefined {
  let line = state.doc.lineAt(state.selection.main.from)
  while (line.number > 1 && QUOTED.test(line.text) && !KIND.test(line.text))
    line = state.doc.line(line.number - 1)
  const [found, sign = ''] = KIND.exec(line.text) ?? []
  if (found === undefined) return undefined
  const insert = `${sign}[!${kind.toUpperCase()}]`
  return { changes: { from: line.from, to: line.from + found.length, insert } }
}

function wrapLines(state: EditorState, kind: AlertKind): TransactionSpec {
  const lines = listSelectedLines(state)
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return {}
  const quoted = lines.map(({ text }) => (QUOTED.test(text) ? text : `> ${text}`))
  const before = needsGap(state, first.number - 1) ? '\n' : ''
  const after = needsGap(state, last.number + 1) ? '\n' : ''
  const insert = `${before}> [!${kind.toUpperCase()}]\n${quoted.join('\n')}`
  return {
    changes: { from: first.from, to: last.to, insert: insert + after },
    selection: { anchor: first.from + insert.length },
  }
}

function needsGap({ doc }: EditorState, number: number): boolean {
  return number >= 1 && number <= doc.lines && doc.line(number).text.trim() !== ''
}
