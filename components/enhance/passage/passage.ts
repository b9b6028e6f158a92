// What the reader has selected, and a link to it.
import { toTextDirectives } from './text-fragment.ts'
import { listTextBlocks } from './text-blocks.ts'

export interface Passage {
  /** Of the article. */
  readonly title: string
  /** The selected text of each paragraph. */
  readonly paragraphs: readonly string[]
  readonly link: string
  /** False if the same words stand elsewhere, and the link leads to the section. */
  readonly isExact: boolean
}

export function readPassage(range: Range): Passage {
  const blocks = listTextBlocks(document.body, range)
  const directives = toTextDirectives(blocks, document.documentElement.lang)
  const { origin, pathname } = location
  // If the words are gone one day, the browser goes to the section.
  const section = findSection(range)
  const fragment = directives ? `${section || '#'}:~:${directives}` : section
  return {
    title: document.querySelector('h1')?.textContent ?? document.title,
    paragraphs: blocks
      .map(({ text, selected }) => (selected ? text.slice(...selected).trim() : ''))
      .filter((text) => text !== ''),
    link: origin + pathname + fragment,
    isExact: directives !== undefined,
  }
}

/** The encoded fragment of the heading above; empty above the first heading. */
function findSection(range: Range): string {
  const headings = [
    ...document.querySelectorAll('[data-passages] :is(h2, h3, h4, h5, h6)[id]'),
  ]
  const heading = headings.findLast((heading) => range.comparePoint(heading, 0) < 0)
  return heading ? new URL(`#${heading.id}`, location.href).hash : ''
}
