// Footnotes as Markdown's parser in the editor knows them: calls and definitions.
import type { BlockContext, LeafBlock, MarkdownConfig } from '@lezer/markdown'
import { tags } from '@lezer/highlight'

const CALL = /^\[\^[^\]\s[]+\](?!:)/
const DEFINITION = /^\[\^[^\]\s[]+\]:/

/** Before links and references, which a footnote looks like. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteCall', style: tags.labelName },
    { name: 'FootnoteDefinition', block: true },
    { name: 'FootnoteLabel', style: tags.labelName },
  ],
  parseInline: [
    {
      name: 'FootnoteCall',
      before: 'Link',
      parse(context, next, start) {
        if (next !== OPENING) return -1
        const [call] = CALL.exec(context.slice(start, context.end)) ?? []
        if (call === undefined) return -1
        return context.addElement(context.elt('FootnoteCall', start, start + call.length))
      },
    },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      leaf: (_, { content }) =>
        DEFINITION.test(content) ? { nextLine: () => false, finish } : null,
      endLeaf: (_, line) => DEFINITION.test(line.text.slice(line.pos)),
    },
  ],
}

const OPENING = '['.charCodeAt(0)

function finish(context: BlockContext, leaf: LeafBlock): boolean {
  const { start, content } = leaf
  const [label = ''] = DEFINITION.exec(content) ?? []
  const end = start + label.length
  context.addLeafElement(
    leaf,
    context.elt('FootnoteDefinition', start, start + content.length, [
      context.elt('FootnoteLabel', start, end),
      ...context.parser.parseInline(content.slice(label.length), end),
    ]),
  )
  return true
}
