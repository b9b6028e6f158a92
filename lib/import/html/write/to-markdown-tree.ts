// Turns HTML that the rules have left into a tree of Markdown.
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeRemark from 'rehype-remark'
import { type Processor, unified } from 'unified'
import { toHandlers } from './handlers.ts'
import { settleAttention } from './attention.ts'

/**
 * `findAddress` is asked for the address to write, by the number in `data-place`: without one
 * a picture goes, and of a link the words stay. The tree of HTML is left as it is.
 */
export function toMarkdownTree(
  tree: HastRoot,
  findAddress: (place: number) => string | undefined,
): Root {
  const converter: Processor<undefined, HastRoot, Root> = unified().use(rehypeRemark, {
    handlers: toHandlers(findAddress),
    nodeHandlers: { comment: () => undefined },
  })
  const markdown = converter.runSync(tree)
  settleAttention(markdown)
  return markdown
}
