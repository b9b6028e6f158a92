// Footnotes without a text, and texts without a call.
import type { Blockquote, FootnoteDefinition, Parents, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { startOf, reportIn } from './report-in.ts'

/** Lists the identifiers of all notes that the text calls. */
export function listCalledNotes(
  parent: Parents,
  called = new Set<string>(),
): Set<string> {
  for (const child of parent.children) {
    if (child.type === 'footnoteReference') called.add(child.identifier)
    if ('children' in child) listCalledNotes(child, called)
  }
  return called
}

/** A note that nothing calls would be left out: it is shown where it stands. */
export function keepUnusedNotes(
  tree: Root,
  called: ReadonlySet<string>,
  file: VFile,
): void {
  keepIn(tree, called, new Set(), file)
}

function keepIn(
  parent: Parents,
  called: ReadonlySet<string>,
  seen: Set<string>,
  file: VFile,
): void {
  const { children } = parent
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    const isNote = child?.type === 'footnoteDefinition'
    const isSecond = isNote && seen.has(child.identifier)
    if (isNote && (isSecond || !called.has(child.identifier))) {
      const label = child.label ?? child.identifier
      const rule = isSecond ? 'footnote-unused:second' : 'footnote-unused'
      report(file, toViolation(rule, { label }), startOf(child))
      children.splice(index, 1, toText(child, label))
    } else if (child && 'children' in child) keepIn(child, called, seen, file)
    if (isNote) seen.add(child.identifier)
  }
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
