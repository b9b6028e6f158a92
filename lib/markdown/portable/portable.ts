// The body as Markdown that other programs read.
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { type CodeBlock, draftOf } from '../draft.ts'
import { toFlow } from './flow.ts'
import { findNotes, listNotes, toLabels, toNote } from './footnotes.ts'
import { writeMarkdown } from './write.ts'

/**
 * Renders the body as Markdown from the sanitized tree: the source itself has remarks, hidden
 * parts and the syntax of other engines in it.
 */
export function rehypePortable() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file)
    draft.markdown = renderPortable(tree, draft.codeBlocks)
  }
}

function renderPortable(tree: Root, codeBlocks: readonly CodeBlock[]): string {
  const section = findNotes(tree)
  const notes = listNotes(section)
  const blocks = new Map(codeBlocks.map((block) => [block.pre, block]))
  const context = { blocks, notes: toLabels(notes), toFlow }
  const body = tree.children.flatMap((child) =>
    child.type === 'doctype' || child === section ? [] : [child],
  )
  return writeMarkdown({
    type: 'root',
    children: [...toFlow(body, context), ...notes.map((note) => toNote(note, context))],
  })
}
