// Footnotes: a call at the cursor, and its definition at the end of the text.
import type { EditorState, TransactionSpec } from '@codemirror/state'

const NUMBERED = /\[\^(\d+)\]/g
const DEFINITION = /^[ ]{0,3}\[\^([^\]\s]+)\]:[ \t]*/

/** The lowest number that neither a call nor a definition has. */
export function nextFootnote(text: string): number {
  const taken = new Set([...text.matchAll(NUMBERED)].map(([, number]) => Number(number)))
  let free = 1
  while (taken.has(free)) free += 1
  return free
}

/** Goes to the definition; from a definition, back to its call. */
export function insertFootnote(state: EditorState): TransactionSpec {
  return goBack(state) ?? addFootnote(state)
}

function goBack({ doc, selection }: EditorState): TransactionSpec | undefined {
  const { text } = doc.lineAt(selection.main.head)
  const label = DEFINITION.exec(text)?.[1]
  if (label === undefined) return undefined
  const call = `[^${label}]`
  const calls = new RegExp(`${escapePattern(call)}(?!:)`)
  const at = calls.exec(doc.toString())?.index
  return at === undefined ? undefined : { selection: { anchor: at + call.length } }
}

function addFootnote(state: EditorState): TransactionSpec {
  const text = state.doc.toString()
  const label = `[^${nextFootnote(text)}]`
  const at = state.selection.main.to
  const end = text.trimEnd().length
  const from = Math.max(end, at)
  const lastLine = state.doc.lineAt(end).text
  // Definitions stand together, and away from the text.
  const space = DEFINITION.test(lastLine) && at <= end ? '\n' : '\n\n'
  const definition = `${space}${label}: `
  const tail = from === text.length ? '\n' : ''
  return {
    changes: [
      { from: at, insert: label },
      { from, insert: definition + tail },
    ],
    selection: { anchor: from + label.length + definition.length },
  }
}

function escapePattern(text: string): string {
  return text.replace(/[[\]^$.*+?(){}|\\/-]/g, '\\$&')
}
