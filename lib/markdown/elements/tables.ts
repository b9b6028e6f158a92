import type { Element, Root } from 'hast'
import { toWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { inlineText } from '../text/plain-text.ts'
import { type Parent, walk } from '../walk.ts'

/** Wraps tables in a scrolling region that the keyboard reaches; aligns cells by class. */
export function rehypeTables() {
  return (tree: Root): void => {
    const tables: Place[] = []
    walk(tree, (element, parent, index) => {
      const { tagName, properties } = element
      if (tagName === 'table') tables.push({ element, parent, index })
      if (tagName !== 'td' && tagName !== 'th') return
      if (properties.align) properties.className = [`align-${properties.align}`]
      delete properties.align
      // An empty header names nothing: usually the corner of a table.
      if (tagName === 'th' && element.children.length === 0) element.tagName = 'td'
    })
    for (const [position, { element, parent, index }] of tables.entries()) {
      const name =
        tables.length > 1
          ? toWordPlaceholder('tableNumber', String(position + 1))
          : toWordPlaceholder('table')
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          ariaLabel: captionOf(element) || name,
          tabIndex: 0,
        },
        children: [element],
      }
    }
  }
}

interface Place {
  readonly element: Element
  readonly parent: Parent
  readonly index: number
}

function captionOf({ children }: Element): string {
  const caption = children.find(
    (child) => child.type === 'element' && child.tagName === 'caption',
  )
  return caption?.type === 'element' ? inlineText(caption) : ''
}
