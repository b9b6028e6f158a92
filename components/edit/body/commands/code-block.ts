// Blocks of code with a language, a title and highlighted lines.
import { syntaxTree } from '@codemirror/language'
import type { EditorState, TransactionSpec } from '@codemirror/state'

/** What the first line of a block says. */
export interface CodeInfo {
  readonly language: string
  readonly title: string
  /** Line numbers and ranges: `1,3-4`. */
  readonly lines: string
  /** Options that the form does not show. */
  readonly rest: string
}

export const NO_CODE_INFO: CodeInfo = { language: '', title: '', lines: '', rest: '' }

const TITLE = /(?:^|\s)title="([^"]*)"/
const LINES = /(?:^|\s)\{([\d,\s-]*)\}/

export function parseCodeInfo(info: string): CodeInfo {
  const language = /^[^\s{]*/.exec(info)?.[0] ?? ''
  const options = info.slice(language.length)
  return {
    language,
    title: TITLE.exec(options)?.[1] ?? '',
    lines: LINES.exec(options)?.[1] ?? '',
    rest: options.replace(TITLE, '').replace(LINES, '').trim(),
  }
}

export function formatCodeInfo({ language, title, lines, rest }: CodeInfo): string {
  const marked = lines.replace(/[^\d,-]/g, '')
  return [
    // A title or lines without a language would be read as one.
    language.trim().replace(/[\s`{]/g, '') || (title || marked ? 'text' : ''),
    title && `title="${title.replaceAll('"', "'").replaceAll('`', "'")}"`,
    marked && `{${marked}}`,
    rest,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Undefined outside of fenced blocks. */
export function findCodeInfo(state: EditorState): CodeInfo | undefined {
  const place = findFence(state)
  return place && parseCodeInfo(state.sliceDoc(place.from, place.to).trim())
}

/** Changes the block at the cursor, or makes one of the selected lines. */
export function setCodeBlock(state: EditorState, info: CodeInfo): TransactionSpec {
  const place = findFence(state)
  if (place) return { changes: { ...place, insert: formatCodeInfo(info) } }
  const { main } = state.selection
  const from = state.doc.lineAt(main.from).from
  const to = state.doc.lineAt(main.to).to
  const text = state.sliceDoc(from, to)
  const head = `${fenceFor(text)}${formatCodeInfo(info)}\n`
  return {
    changes: { from, to, insert: `${head}${text}\n${fenceFor(text)}` },
    selection: { anchor: from + head.length, head: from + head.length + text.length },
  }
}

/** Where the info of the block around the selection stands, behind its fence. */
function findFence(state: EditorState): { from: number; to: number } | undefined {
  const { from, to } = state.selection.main
  let node = syntaxTree(state).resolveInner(from, from === to ? -1 : 1)
  while (node.name !== 'FencedCode' || node.to < to) {
    if (!node.parent) return undefined
    node = node.parent
  }
  const line = state.doc.lineAt(node.from)
  const fence = /^(?:`{3,}|~{3,})/.exec(state.sliceDoc(node.from, line.to))?.[0] ?? ''
  return { from: node.from + fence.length, to: line.to }
}

function fenceFor(text: string): string {
  const runs = [...text.matchAll(/^[ ]*(`{3,})/gm)].map(([, run = '']) => run.length)
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)))
}
