import type { ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { draftOf } from '../draft.ts'
import { toWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { inlineText } from '../text/plain-text.ts'
import type { TocHeading } from '../../model/body.ts'
import { walk } from '../walk.ts'

/** Lists the second and third levels, and ends each heading with a link to itself. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    const toc: TocHeading[] = []
    walk(tree, (element) => {
      const { tagName, properties, children } = element
      // Their heading is for screen readers only.
      if (properties.dataFootnotes !== undefined) return 'skip'
      if (!/^h[2-6]$/.test(tagName)) return
      const id = String(properties.id)
      const text = inlineText(element)
      if (text === '') return
      if (tagName === 'h2') toc.push({ id, text, depth: 2 })
      if (tagName === 'h3') toc.push({ id, text, depth: 3 })
      children.push(toAnchor(id, text))
    })
    draftOf(file).toc = toc
  }
}

function toAnchor(id: string, text: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['heading-anchor'],
      href: `#${id}`,
      ariaLabel: toWordPlaceholder('linkToSection', text),
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
