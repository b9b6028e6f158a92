// What the parts that turn HTML into Markdown share.
import type { Element, RootContent } from 'hast'
import type { BlockContent } from 'mdast'
import type { CodeBlock } from '../draft.ts'

export interface Context {
  readonly blocks: ReadonlyMap<Element, CodeBlock>
  /** Labels of footnotes, by the ids of their texts. */
  readonly notes: ReadonlyMap<string, string>
  /** Passed on, because what stands in a list or a note is made of all the others. */
  readonly toFlow: (nodes: readonly RootContent[], context: Context) => BlockContent[]
}
