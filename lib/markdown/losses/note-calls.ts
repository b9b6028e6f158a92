// Where notes are called: in the text, in other notes, and in what no reader sees.
import type { FootnoteDefinition, Nodes, Parents, Root } from 'mdast'
import { walkMarkdown } from '../walk.ts'

export interface Note {
  readonly node: FootnoteDefinition
  readonly parent: Parents
}

/** Lists all notes of a text, those in quotes and lists too. */
export function listNotes(parent: Parents, notes: Note[] = []): Note[] {
  for (const child of parent.children) {
    if (child.type === 'footnoteDefinition') notes.push({ node: child, parent })
    if ('children' in child) listNotes(child, notes)
  }
  return notes
}

/** Lists what a text or a note calls; a note in it speaks for itself. */
export function listCalls(parent: Parents, calls: string[] = []): string[] {
  for (const child of parent.children) {
    if (child.type === 'footnoteReference') calls.push(child.identifier)
    else if ('children' in child && child.type !== 'footnoteDefinition')
      listCalls(child, calls)
  }
  return calls
}

const CALL = /\[\^([^\]\s[]{1,100})\]/g
const DEFINITION = /^[ \t>]*\[\^[^\]\s[]{1,100}\]:/gm

/** How often each note is called in remarks: in the source, and nowhere in the tree. */
export function countHiddenCalls(tree: Root, source: string): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (name: string, count: number): void => {
    const key = normalize(name)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  for (const [, name = ''] of source.replace(DEFINITION, '').matchAll(CALL)) add(name, 1)
  walkMarkdown(tree, (node) => {
    if (node.type === 'footnoteReference') add(node.identifier, -1)
    for (const [, name = ''] of shownText(node).matchAll(CALL)) add(name, -1)
  })
  return counts
}

function shownText(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  if (node.type === 'image') return node.alt ?? ''
  return 'value' in node ? node.value : ''
}

// As a parser of Markdown compares labels.
function normalize(name: string): string {
  return name.toLowerCase().toUpperCase().toLowerCase()
}
