import { toTextDirectives } from './text-fragment.ts'
import { listTextBlocks } from './text-blocks.ts'

export interface Passage {
  /** Of the article. */
  readonly title: string
  /** What is selected, a text for each paragraph. */
  readonly paragraphs: readonly string[]
  readonly link: string
  /** False where the words are not to be told from others, and the link is to their section. */
  readonly isExact: boolean
}

export function readPassage(range: Range): Passage {
  const blocks = listTextBlocks(document.body, range)
  const directives = toTextDirectives(blocks, document.documentElement.lang)
  const { origin, pathname } = location
  // Where the words are gone one day, the browser goes to their section.
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

/** The fragment of the heading above, encoded; empty above the first. */
function findSection(range: Range): string {
  const headings = [
    ...document.querySelectorAll('[data-passages] :is(h2, h3, h4, h5, h6)[id]'),
  ]
  const heading = headings.findLast((heading) => range.comparePoint(heading, 0) < 0)
  return heading ? new URL(`#${heading.id}`, location.href).hash : ''
}
