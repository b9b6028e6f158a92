// Blocks: what stands on lines of its own.
import type { Element, RootContent } from 'hast'
import { toString as sourceOf } from 'hast-util-to-string'
import type { BlockContent, Blockquote, PhrasingContent } from 'mdast'
import { captionOf, plainCode } from '../code/plain-code.ts'
import { PLAIN_TEXT } from '../code/languages.ts'
import { parseAlertKind } from '../elements/alerts.ts'
import { formulaText } from '../text/formula-text.ts'
import type { Context } from './context.ts'
import { isFlow } from './is-flow.ts'
import { toDefinitionList, toLists } from './lists.ts'
import { toPhrasing } from './phrasing.ts'
import { toTable } from './tables.ts'
import { onOneLine } from './tidy.ts'

/** All blocks of these nodes; words between blocks are a paragraph. */
export function toFlow(nodes: readonly RootContent[], context: Context): BlockContent[] {
  const flow: BlockContent[] = []
  let words: RootContent[] = []
  const endParagraph = () => {
    const children = toPhrasing(words, context)
    words = []
    if (children.length > 0) flow.push({ type: 'paragraph', children })
  }
  for (const node of nodes) {
    if (node.type === 'element' && isFlow(node)) {
      endParagraph()
      flow.push(...toBlocks(node, context))
    } else words.push(node)
  }
  endParagraph()
  return flow
}

function toBlocks(node: Element, context: Context): BlockContent[] {
  const { tagName, children } = node
  const depth = HEADINGS.indexOf(tagName)
  if (depth > 0) return toHeading(node, depth, context)
  switch (tagName) {
    case 'hr':
      return [{ type: 'thematicBreak' }]
    case 'pre':
      return [toCode(node, context)]
    case 'math':
      return [{ type: 'math', value: formulaText(node).trim() }]
    case 'blockquote':
      return toQuote(node, context)
    case 'ul':
    case 'ol':
    case 'dir':
      return toLists(node, context)
    case 'dl':
      return toDefinitionList(node, context)
    case 'table':
      return toTable(node, context)
    case 'summary':
    case 'figcaption':
      return toCaption(tagName, toPhrasing(children, context))
    default:
      return toFlow(children, context)
  }
}

const HEADINGS = ['', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']

function toHeading({ children }: Element, index: number, context: Context) {
  const depth = DEPTHS[index]
  const phrasing = onOneLine(toPhrasing(children, context))
  if (!depth || phrasing.length === 0) return []
  return [{ type: 'heading', depth, children: phrasing } as const]
}

const DEPTHS = [undefined, 1, 2, 3, 4, 5, 6] as const

function toCode(pre: Element, { blocks }: Context): BlockContent {
  const block = blocks.get(pre)
  if (!block) return { type: 'code', value: sourceOf(pre).replace(/\n$/, '') }
  const caption = captionOf(block)
  return {
    type: 'code',
    lang:
      block.language === PLAIN_TEXT ? (caption === '' ? null : 'text') : block.language,
    meta: caption === '' ? null : `title="${caption}"`,
    value: plainCode(block),
  }
}

/** GitHub's alerts: the kind stands on the first line. */
function toQuote({ properties, children }: Element, context: Context): BlockContent[] {
  const quote: Blockquote = { type: 'blockquote', children: toFlow(children, context) }
  const kind = parseAlertKind(properties.dataAlert)
  if (!kind) return quote.children.length > 0 ? [quote] : []
  const [first] = quote.children
  const marker = `[!${kind.toUpperCase()}]`
  if (first?.type === 'paragraph')
    first.children.unshift({ type: 'html', value: `${marker}\n` })
  else quote.children.unshift({ type: 'html', value: marker })
  return [quote]
}

function toCaption(tagName: string, children: PhrasingContent[]): BlockContent[] {
  if (children.length === 0) return []
  const isPlain = children.every(({ type }) => type === 'text')
  const type = tagName === 'summary' ? 'strong' : 'emphasis'
  return [{ type: 'paragraph', children: isPlain ? [{ type, children }] : children }]
}
