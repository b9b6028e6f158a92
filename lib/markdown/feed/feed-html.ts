import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { toPlaceholder } from '../../model/placeholders/placeholder.ts'
import { needsSummary, parseAlertKind, toWord } from '../elements/alerts.ts'
import { type CodeBlock, draftOf } from '../draft.ts'
import { PLAIN_TEXT } from '../code/languages.ts'
import { captionOf, plainCode } from '../code/plain-code.ts'
import { formulaText } from '../text/formula-text.ts'
import { renderHtml } from '../parse/render-html.ts'

/** Renders the body for feed readers from the sanitized tree, before decoration. */
export function rehypeFeed() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file)
    const blocks = new Map(draft.codeBlocks.map((block) => [block.pre, block]))
    draft.feedHtml = renderHtml({ type: 'root', children: toFeedNodes(tree, blocks) })
  }
}

type Blocks = ReadonlyMap<Element, CodeBlock>

function toFeedNodes(parent: Root | Element, blocks: Blocks): ElementContent[] {
  const nodes: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'text') nodes.push(child)
    if (child.type === 'element') nodes.push(toFeedNode(child, blocks))
  }
  return nodes
}

function toFeedNode(node: Element, blocks: Blocks): ElementContent {
  const { tagName } = node
  if (tagName === 'input')
    return { type: 'text', value: node.properties.checked ? '☑' : '☐' }
  // Feed readers take MathML out, and leave its letters in a heap.
  if (tagName === 'math') return toFeedFormula(node)
  const block = tagName === 'pre' ? blocks.get(node) : undefined
  if (block) return toFeedCode(block)
  const children = toFeedNodes(node, blocks)
  const alert = parseAlertKind(node.properties.dataAlert)
  if (alert) children.unshift(element('p', [toWord('strong', alert)]))
  if (needsSummary(node)) children.unshift(toWord('summary', 'details'))
  return element(tagName, children, toFeedProperties(node))
}

function toFeedProperties({ properties }: Element): Element['properties'] {
  const kept: Element['properties'] = {}
  for (const property in properties) {
    if (/^(?:className|rel|headers|(?:aria|data)[A-Z].*)$/.test(property)) continue
    kept[property] = toFeedValue(property, properties[property])
  }
  return kept
}

// A feed reader shows many articles in one document: ids must differ between them.
function toFeedValue(property: string, value: Element['properties'][string]) {
  // Such a part of a picture has another id there.
  if (typeof value === 'string' && /^url\(#/.test(value))
    return /^(?:fill|stroke)$/.test(property) ? 'currentColor' : 'none'
  if (property === 'id') return toPlaceholder('id', String(value))
  if (property !== 'href' || typeof value !== 'string' || value[0] !== '#') return value
  return toPlaceholder('fragment', value.slice(1))
}

function toFeedFormula(formula: Element): Element {
  const { alttext, display } = formula.properties
  const sign = display === 'block' ? '$$' : '$'
  const value = alttext ? `${sign}${alttext}${sign}` : formulaText(formula)
  const code = element('code', [{ type: 'text', value }])
  return display === 'block' ? element('p', [code]) : code
}

function toFeedCode(block: CodeBlock): Element {
  const { language } = block
  const className = language === PLAIN_TEXT ? {} : { className: [`language-${language}`] }
  const value = `${plainCode(block)}\n`
  const code = element('code', [{ type: 'text', value }], className)
  const pre = element('pre', [code])
  const caption = captionOf(block)
  if (caption === '') return pre
  return element('figure', [
    element('figcaption', [{ type: 'text', value: caption }]),
    pre,
  ])
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children }
}
