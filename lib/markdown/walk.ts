import type { Element, Root } from 'hast'
import type { Nodes } from 'mdast'

export type Parent = Root | Element

/** `'skip'` leaves out what is inside the element. */
// biome-ignore lint/suspicious/noConfusingVoidType: most visitors return nothing at all
export type Visitor = (element: Element, parent: Parent, index: number) => 'skip' | void

/**
 * Calls `visit` for every element, parents first. A visitor may put another node in the
 * element's place: what is inside the element is walked all the same, the new node is not.
 * A dozen plugins walk each article: unist-util-visit tests and reports far more.
 */
export function walk(parent: Parent, visit: Visitor): void {
  const { children } = parent
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (child?.type !== 'element') continue
    if (visit(child, parent, index) !== 'skip') walk(child, visit)
  }
}

/** Calls `visit` for every node of a Markdown tree, parents first. */
export function walkMarkdown(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walkMarkdown(child, visit)
}

/** The children that are not just white space between tags. */
export function solidChildren({ children }: Parent): Parent['children'] {
  return children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
}
