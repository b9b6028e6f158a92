// The words of a Markdown text, for titles and comparison.
import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

const UNSHOWN = /^(?:html|yaml|definition)$/

/** A line a block, without HTML. */
export function toReadableText(tree: Root): string {
  return listBlocks(tree).join('\n')
}

const TEXTS = /^(?:paragraph|heading|code|math|tableCell|defListTerm)$/

function listBlocks(node: Nodes): string[] {
  if (UNSHOWN.test(node.type)) return []
  if (TEXTS.test(node.type) || !('children' in node)) {
    const text = textOf(node, { includeHtml: false }).trim()
    return text === '' ? [] : [text]
  }
  return node.children.flatMap(listBlocks)
}
