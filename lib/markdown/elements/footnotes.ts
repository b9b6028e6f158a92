// The words that remark-rehype writes around footnotes, for the language of a site.
import type { Element, Root } from 'hast'
import { toWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { walk } from '../walk.ts'

/** How remark-rehype labels the arrow back: `Back to reference 2-1`. */
const BACK = /^Back to reference (\d+(?:-\d+)?)$/

/**
 * Puts placeholders in place of the heading, which is for screen readers, and of the labels of
 * arrows. After sanitizing, which lets no placeholder pass.
 */
export function rehypeFootnotes() {
  return (tree: Root): void => {
    // The section is the last of the tree.
    const section = tree.children.findLast((child) => child.type === 'element')
    if (section?.type !== 'element' || section.properties.dataFootnotes === undefined)
      return
    walk(section, (element) => {
      const { properties } = element
      if (properties.id === 'footnote-label') nameHeading(element)
      const [, number] = BACK.exec(String(properties.ariaLabel)) ?? []
      if (properties.dataFootnoteBackref !== undefined && number !== undefined)
        properties.ariaLabel = toWordPlaceholder('backToReference', number)
    })
  }
}

function nameHeading(heading: Element): void {
  heading.children = [{ type: 'text', value: toWordPlaceholder('footnotes') }]
}
