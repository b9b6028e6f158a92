// Notes that nothing calls, and calls of notes that are not there.
import type { Blockquote, FootnoteDefinition, Nodes, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { countHiddenCalls, listCalls, listNotes, type Note } from './note-calls.ts'
import { reportIn, startOf } from './report-in.ts'

/**
 * A note that nothing calls would be left out: it is shown where it stands. One that a remark
 * alone calls is a part of the remark.
 */
export function keepUnusedNotes(tree: Root, file: VFile): void {
  const notes = listNotes(tree)
  if (notes.length === 0) return
  const first = new Map(notes.toReversed().map(({ node }) => [node.identifier, node]))
  const called = new Set<string>()
  const follow = (names: readonly string[]): void => {
    const waiting = [...names]
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const note = called.has(name) ? undefined : first.get(name)
      called.add(name)
      if (note) waiting.push(...listCalls(note))
    }
  }
  follow(listCalls(tree))
  const unused = notes.filter(
    ({ node }) => !called.has(node.identifier) || first.get(node.identifier) !== node,
  )
  if (unused.length === 0) return
  const hidden = countHiddenCalls(tree, String(file))
  for (const note of sortByCaller(unused)) {
    const { identifier } = note.node
    const isSecond = first.get(identifier) !== note.node
    if (!isSecond && called.has(identifier)) continue
    const calls = listCalls(note.node)
    const isHidden = (hidden.get(identifier) ?? 0) > 0
    replaceNote(note, isHidden ? 'remark' : isSecond ? 'second' : undefined, file)
    if (!isHidden) follow(calls)
    else for (const name of calls) hidden.set(name, (hidden.get(name) ?? 0) + 1)
  }
}

// What another unused note calls is shown by that one.
function sortByCaller(notes: readonly Note[]): readonly Note[] {
  const called = new Set(notes.flatMap(({ node }) => listCalls(node)))
  const isCalled = ({ node }: Note) => called.has(node.identifier)
  return [...notes.filter((note) => !isCalled(note)), ...notes.filter(isCalled)]
}

function replaceNote(
  { node, parent }: Note,
  variant: 'remark' | 'second' | undefined,
  file: VFile,
): void {
  const label = node.label ?? node.identifier
  const rule = variant ? (`footnote-unused:${variant}` as const) : 'footnote-unused'
  report(file, toViolation(rule, { label }), startOf(node))
  const siblings: Nodes[] = parent.children
  const shown = variant === 'remark' ? [] : [toText(node, label)]
  siblings.splice(siblings.indexOf(node), 1, ...shown)
}

function toText(note: FootnoteDefinition, label: string): Blockquote {
  const sign: Text = { type: 'text', value: `[^${label}]: ` }
  const [first, ...others] = note.children
  const children: Blockquote['children'] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [sign, ...first.children] }, ...others]
      : [{ type: 'paragraph', children: [sign] }, ...note.children]
  const position = note.position ? { position: note.position } : {}
  return { type: 'blockquote', children, data: { hName: 'div' }, ...position }
}

const CALL = /\[\^[^\]\s[]{1,100}\]/

/** `[^1]` as text is a call of a note that is not there. */
export function reportMissingNotes(text: Text, file: VFile): void {
  const [written] = CALL.exec(text.value) ?? []
  if (written === undefined) return
  reportIn(text, /(?<!\\)\[\^/, toViolation('footnote-missing', { written }), file)
}
