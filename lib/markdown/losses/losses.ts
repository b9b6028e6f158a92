// What Markdown leaves out or shows as signs, though the author meant something by it.
import type { Nodes, Parents, Root } from 'mdast'
import type { VFile } from 'vfile'
import { keepUnusedNotes, reportMissingNotes } from './footnotes.ts'
import { reportMissingReferences, reportSwallowed } from './references.ts'
import { reportDefinition } from './definitions.ts'
import { keepExcessCells, reportPlainTable } from './tables.ts'
import { reportOpenFence, reportOpenMarks, reportUnderlined } from './unclosed.ts'

/** Keeps what would be lost, and reports it and its like. */
export function remarkLosses() {
  return (tree: Root, file: VFile): void => {
    keepUnusedNotes(tree, file)
    reportSwallowed(tree, file)
    visit(tree, file)
  }
}

function visit(parent: Parents, file: VFile): void {
  for (const child of parent.children) {
    report(child, file)
    if ('children' in child) visit(child, file)
  }
}

function report(node: Nodes, file: VFile): void {
  if (node.type === 'code') reportOpenFence(node, file)
  if (node.type === 'heading') reportUnderlined(node, file)
  if (node.type === 'table') keepExcessCells(node, file)
  if (node.type === 'paragraph') reportPlainTable(node, file)
  if (node.type !== 'text') return
  if (node.value.includes('[')) {
    reportMissingNotes(node, file)
    reportMissingReferences(node, file)
  }
  if (/\*\*|~~/.test(node.value)) reportOpenMarks(node, file)
  if (/^[:~][ \t]/m.test(node.value)) reportDefinition(node, file)
}
