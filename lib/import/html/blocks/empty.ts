// Paragraphs of nothing but spaces, by which editors make distances.
import type { Root } from 'hast'
import { replaceElements } from '../tree/edit.ts'
import { textOf } from '../tree/read.ts'

/** Takes them out. */
export function dropEmpty(tree: Root): void {
  replaceElements(tree, (element) => {
    const isHollow =
      /^(?:p|blockquote)$/.test(element.tagName) &&
      !element.children.some(
        (child) => child.type === 'element' && child.tagName !== 'br',
      )
    return isHollow && textOf(element).trim() === '' ? [] : undefined
  })
}
