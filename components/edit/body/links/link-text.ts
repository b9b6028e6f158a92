// Links and pictures as Markdown.
import type { EditorState, TransactionSpec } from '@codemirror/state'

export interface Link {
  readonly text: string
  readonly address: string
}

export function formatLink({ text, address }: Link): string {
  return `[${escapeText(text)}](${toDestination(address)})`
}

export function formatPicture({ text, address }: Link): string {
  return `!${formatLink({ text, address })}`
}

/** A bracket with a partner needs no escape (CommonMark 0.31.2 §6.3). */
function escapeText(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return isBalanced(plain, '[', ']') ? plain : plain.replace(/(?<!\\)[[\]]/g, '\\$&')
}

/** Spaces and lone brackets would end the address, which `<…>` prevents. */
function toDestination(address: string): string {
  const bare = address.trim()
  if (!/[\s<>]/.test(bare) && isBalanced(bare, '(', ')')) return bare
  return `<${bare.replace(/[<>\n]/g, (sign) => encodeURIComponent(sign))}>`
}

function isBalanced(text: string, open: string, close: string): boolean {
  let depth = 0
  for (const sign of text.replace(/\\./g, '')) {
    if (sign === open) depth += 1
    if (sign === close) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** The selected words become the link; a bare address is selected, to be put in words. */
export function insertLink(state: EditorState, { text, address }: Link): TransactionSpec {
  const { from, to } = state.selection.main
  const selected = state.sliceDoc(from, to)
  const insert = selected
    ? `[${selected}](${toDestination(address)})`
    : formatLink({ text, address })
  const end = from + insert.length
  const isBare = !selected && text === address
  return {
    changes: { from, to, insert },
    selection: isBare
      ? { anchor: from + 1, head: end - toDestination(address).length - ']()'.length }
      : { anchor: end },
  }
}

const URL_LIKE = /^(?:https?:\/\/|mailto:)\S+$/i

/** A pasted address over words makes a link of them; undefined where it is just text. */
export function linkPasted(
  state: EditorState,
  pasted: string,
): TransactionSpec | undefined {
  const { from, to, empty } = state.selection.main
  const selected = state.sliceDoc(from, to)
  if (empty || !URL_LIKE.test(pasted.trim())) return undefined
  if (URL_LIKE.test(selected) || /[\n[\]]/.test(selected)) return undefined
  return insertLink(state, { text: selected, address: pasted })
}
