import type { Root } from 'hast'
import { walk } from '../walk.ts'

/** A box without a label says nothing to those who do not see it. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    walk(tree, ({ tagName, properties }) => {
      if (tagName === 'input')
        properties.ariaLabel = properties.checked ? 'Done' : 'To do'
    })
  }
}
