import type { Root } from 'hast'
import { walk } from '../walk.ts'

/** Marks links that leave the site. The author's own `rel` is kept. */
export function rehypeExternalLinks() {
  return (tree: Root): void => {
    walk(tree, ({ tagName, properties }) => {
      if (tagName !== 'a' || !/^https?:/i.test(String(properties.href))) return
      const relations = Array.isArray(properties.rel) ? properties.rel : []
      properties.rel = [...new Set([...relations, 'noopener'])]
      properties.className = ['external']
    })
  }
}
