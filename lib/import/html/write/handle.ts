// The types of a handler, which turns one element into nodes of Markdown.
import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Options } from 'rehype-remark'

export type Handle = NonNullable<NonNullable<Options['handlers']>[string]>
export type State = Parameters<Handle>[0]

/** Finds the address to write for a `data-place`; undefined takes picture or link away. */
export type FindAddress = (place: number) => string | undefined

/**
 * Of headings, cells and terms, which the rules leave no block in, and of links, which
 * rehype-remark splits around one.
 */
export function parsePhrasing(state: State, element: Element): PhrasingContent[] {
  return state.all(element) as PhrasingContent[]
}
