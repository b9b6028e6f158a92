// Footnotes, which stand at the end of the tree.
import type { Element, Root } from 'hast'
import type { FootnoteDefinition } from 'mdast'
import { walk } from '../walk.ts'
import type { Context } from './context.ts'

/** The texts of footnotes, in order, each of which has an id. */
export function listNotes(section: Element | undefined): Element[] {
  const notes: Element[] = []
  if (section)
    walk(section, (element) => {
      if (element.tagName !== 'li' || element.properties.id === undefined) return
      notes.push(element)
      return 'skip'
    })
  return notes
}

/** The section that remark-rehype adds. */
export function findNotes({ children }: Root): Element | undefined {
  const last = children.findLast((child) => child.type === 'element')
  const isNotes = last?.type === 'element' && last.properties.dataFootnotes !== undefined
  return isNotes ? last : undefined
}

/** Labels are numbers, as readers see them. */
export function toLabels(notes: readonly Element[]): Map<string, string> {
  return new Map(
    notes.map(({ properties }, index) => [String(properties.id), String(index + 1)]),
  )
}

export function toNote(note: Element, context: Context): FootnoteDefinition {
  const label = context.notes.get(String(note.properties.id)) ?? ''
  const children = context.toFlow(note.children, context)
  return { type: 'footnoteDefinition', identifier: label, label, children }
}
