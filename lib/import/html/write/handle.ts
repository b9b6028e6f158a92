// The types of a handler, which turns one element into nodes of Markdown.
import type { Options } from 'rehype-remark'

export type Handle = NonNullable<NonNullable<Options['handlers']>[string]>
export type State = Parameters<Handle>[0]

/** Finds the address to write for a `data-place`; undefined takes picture or link away. */
export type FindAddress = (place: number) => string | undefined
