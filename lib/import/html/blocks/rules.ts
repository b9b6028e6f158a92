// Lines between sections: at the ends of a text they part nothing.
import type { Root, RootContent } from 'hast'
import { childrenOf, type Parent, setChildren } from '../tree/edit.ts'
import { isBlank } from '../tree/read.ts'

/** A first one would begin front matter, where a file has none. */
export function dropOuterLines(tree: Root): void {
  const notes = childrenOf(tree).filter(isNote)
  setChildren(
    tree,
    childrenOf(tree).filter((child) => !isNote(child)),
  )
  dropAt(tree, 0)
  dropAt(tree, -1)
  setChildren(tree, [...tree.children, ...notes])
}

function isNote(node: RootContent): boolean {
  return node.type === 'element' && node.properties.dataNote !== undefined
}

function dropAt(parent: Parent, end: 0 | -1): void {
  for (let node = parent.children.at(end); node; node = parent.children.at(end)) {
    if (node.type === 'element' && node.tagName !== 'hr') {
      const isFrame = /^(?:article|body|div|main|section)$/.test(node.tagName)
      if (isFrame) dropAt(node, end)
      if (!isFrame || node.children.length > 0) return
    } else if (node.type !== 'element' && !isBlank(node)) return
    const children = end === 0 ? parent.children.slice(1) : parent.children.slice(0, -1)
    setChildren(parent, children)
  }
}
