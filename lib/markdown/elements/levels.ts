// Levels of headings: the `h1` of a page is its title.
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { walk } from '../walk.ts'

/**
 * Moves all headings down by one level where the body begins with a first-level heading or has
 * several; a single one further below becomes `h2` alone.
 */
export function rehypeNoTitle() {
  return (tree: Root, file: VFile): void => {
    const headings = listHeadings(tree)
    const [first, ...others] = headings.filter(({ tagName }) => tagName === 'h1')
    if (!first) return
    report(file, toViolation('heading-first-level', {}), placeOf(first, tree))
    const isWhole = headings[0] === first || others.length > 0
    for (const heading of isWhole ? headings : [first]) lower(heading)
  }
}

function listHeadings(tree: Root): Element[] {
  const headings: Element[] = []
  walk(tree, (element) => {
    // Their heading is of our making.
    if (element.properties.dataFootnotes !== undefined) return 'skip'
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element)
  })
  return headings
}

function lower(heading: Element): void {
  const level = Number(heading.tagName.slice(1))
  heading.tagName = `h${Math.min(6, level + 1)}`
}
