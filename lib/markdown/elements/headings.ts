import type { ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { draftOf, placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { inlineText } from '../text/plain-text.ts'
import type { TocHeading } from '../../model/body.ts'
import { walk } from '../walk.ts'

/** A page has one `h1`, its title: in a body it becomes an `h2`, and the author hears of it. */
export function rehypeNoTitle() {
  return (tree: Root, file: VFile): void => {
    let isSaid = false
    walk(tree, (element, parent) => {
      if (element.tagName !== 'h1') return
      element.tagName = 'h2'
      // Once a body: an author who begins with # does it throughout.
      if (isSaid) return
      isSaid = true
      report(file, toViolation('heading-first-level', {}), placeOf(element, parent))
    })
  }
}

/** The second and third levels, without the heading of the footnotes. */
export function rehypeToc() {
  return (tree: Root, file: VFile): void => {
    const toc: TocHeading[] = []
    walk(tree, (element) => {
      const { tagName, properties } = element
      if (properties.dataFootnotes !== undefined) return 'skip'
      if (tagName !== 'h2' && tagName !== 'h3') return
      const text = inlineText(element)
      toc.push({ id: String(properties.id), text, depth: tagName === 'h2' ? 2 : 3 })
    })
    draftOf(file).toc = toc
  }
}

/** A link to itself at the end of each heading. */
export function rehypeAnchors() {
  return (tree: Root): void => {
    walk(tree, (element) => {
      const { tagName, properties } = element
      if (properties.dataFootnotes !== undefined) return 'skip'
      if (/^h[2-6]$/.test(tagName))
        element.children.push(toAnchor(String(properties.id), inlineText(element)))
    })
  }
}

function toAnchor(id: string, text: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['heading-anchor'],
      href: `#${id}`,
      ariaLabel: `Link to this section: ${text}`,
    },
    children: [
      {
        type: 'element',
        tagName: 'span',
        properties: { ariaHidden: 'true' },
        children: [{ type: 'text', value: '#' }],
      },
    ],
  }
}
