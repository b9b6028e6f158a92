import type { Root } from 'hast'
import { walk } from '../walk.ts'

/** Names the section of the footnotes by its heading, `#footnote-label`. */
export function rehypeFootnotes() {
  return (tree: Root): void => {
    walk(tree, ({ properties }) => {
      if (properties.dataFootnotes === undefined) return
      properties.ariaLabelledBy = ['footnote-label']
      return 'skip'
    })
  }
}
