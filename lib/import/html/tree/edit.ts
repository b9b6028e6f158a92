// Changes a tree of HTML in place.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

export type Parent = Root | Element

/** What stands in the element's place; undefined leaves it. */
export type Replace = (
  element: Element,
  parent: Parent,
  index: number,
) => readonly ElementContent[] | undefined

/** Asks for every element, children first. Nothing inside of `pre` is asked for. */
export function replaceElements(parent: Parent, replace: Replace): void {
  const children: RootContent[] = []
  let isChanged = false
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') {
      children.push(child)
      continue
    }
    if (child.tagName !== 'pre') replaceElements(child, replace)
    const found = replace(child, parent, index)
    isChanged ||= found !== undefined
    children.push(...(found ?? [child]))
  }
  if (isChanged) setChildren(parent, children)
}

/** What an element can hold. */
export function childrenOf({ children }: Parent): ElementContent[] {
  return toContent(children)
}

function toContent(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.filter(isContent)
}

function isContent(node: RootContent): node is ElementContent {
  return node.type === 'element' || node.type === 'text' || node.type === 'comment'
}

export function setChildren(parent: Parent, children: readonly RootContent[]): void {
  parent.children = toContent(children)
}

/** At the place of another element. */
export function toElement(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
  { position }: Pick<Element, 'position'> = {},
): Element {
  const place = position ? { position } : {}
  return { type: 'element', tagName, properties, children: [...children], ...place }
}

export function toText(value: string): Text {
  return { type: 'text', value }
}
