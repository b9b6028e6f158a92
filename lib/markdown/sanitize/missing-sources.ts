// Puts words in the place of pictures and players whose address was taken away.
import type { Element, ElementContent, Root } from 'hast'
import { type Parent, walk } from '../walk.ts'

/**
 * An `img` without `src` is no valid HTML (§4.8.3), and browsers draw a broken sign: its
 * description stays as text. A player with nothing to play leaves what is written inside of it.
 */
export function rehypeMissingSources() {
  return (tree: Root): void => {
    const holes: { parent: Parent; element: Element }[] = []
    walk(tree, (element, parent) => {
      if (isHole(element)) holes.push({ parent, element })
    })
    // From the inside out: a player is empty once its last source is gone.
    for (const { parent, element } of holes.toReversed()) fill(parent, element)
  }
}

function isHole({ tagName, properties }: Element): boolean {
  if (tagName === 'img' || tagName === 'track') return !properties.src
  if (tagName === 'source') return !properties.src && !properties.srcSet
  if (tagName === 'picture') return true
  return (tagName === 'video' || tagName === 'audio') && !properties.src
}

function fill(parent: Parent, element: Element): void {
  const { tagName, properties, children } = element
  const isPlayer = tagName === 'video' || tagName === 'audio'
  const keeper = isPlayer ? 'source' : tagName === 'picture' ? 'img' : undefined
  if (keeper !== undefined && hasChild(children, keeper)) return
  const at = [...parent.children].indexOf(element)
  const label = tagName === 'img' ? properties.alt : properties.ariaLabel
  const inside = keeper === undefined ? [] : children.filter(isReadable)
  parent.children.splice(at, 1, ...(hasText(inside) ? inside : toText(label)))
}

function hasChild(children: readonly ElementContent[], name: string): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === name)
}

function isReadable(child: ElementContent): boolean {
  return child.type !== 'element' || !/^(?:track|source)$/.test(child.tagName)
}

function hasText(children: readonly ElementContent[]): boolean {
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '')
}

function toText(label: unknown): ElementContent[] {
  return typeof label === 'string' && label !== '' ? [{ type: 'text', value: label }] : []
}
