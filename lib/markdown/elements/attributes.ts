import type { Element, Root } from 'hast'
import { toWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { walk } from '../walk.ts'

/** Sets the attributes that only our pages need, on elements that stay as they are. */
export function rehypeAttributes() {
  return (tree: Root): void => {
    walk(tree, ({ tagName, properties }) => {
      if (tagName === 'a') markExternal(properties)
      // Pictures load as the reader gets near.
      if (tagName === 'img')
        Object.assign(properties, { loading: 'lazy', decoding: 'async' })
      // A checkbox of a task list has no label.
      if (tagName === 'input')
        properties.ariaLabel = toWordPlaceholder(properties.checked ? 'done' : 'toDo')
      // A block that scrolls must be reached by keyboard.
      if (tagName === 'pre') properties.tabIndex = 0
      if (properties.dataFootnotes !== undefined)
        properties.ariaLabelledBy = ['footnote-label']
    })
  }
}

// The author's own `rel` stays.
function markExternal(properties: Element['properties']): void {
  if (!/^https?:/i.test(String(properties.href))) return
  const relations = Array.isArray(properties.rel) ? properties.rel : []
  properties.rel = [...new Set([...relations, 'noopener'])]
  properties.className = ['external']
}
