// Words, and what stands between them.
import type { Element, RootContent } from 'hast'
import { toString as sourceOf } from 'hast-util-to-string'
import type { Html, PhrasingContent, Text } from 'mdast'
import { toElementId } from '../../site/address/fragment.ts'
import { formulaText } from '../text/formula-text.ts'
import type { Context } from './context.ts'
import { isFlow } from './is-flow.ts'
import { toImage, toLink, toPlayer } from './media.ts'
import { tidy, type Wrapper, wrap } from './tidy.ts'

/** The text of a paragraph, of a heading or of a cell; a block in it is a line of its own. */
export function toPhrasing(
  nodes: readonly RootContent[],
  context: Context,
): PhrasingContent[] {
  return tidy(convertAll(nodes, context))
}

function convertAll(nodes: readonly RootContent[], context: Context): PhrasingContent[] {
  return nodes.flatMap((node) => convert(node, context))
}

const WRAPPERS = new Map<string, Wrapper['type']>([
  ...['strong', 'b'].map((name) => [name, 'strong'] as const),
  ...['em', 'i', 'cite', 'dfn', 'var'].map((name) => [name, 'emphasis'] as const),
  ...['del', 's', 'strike'].map((name) => [name, 'delete'] as const),
])

// Markdown has no sign for these, and lets them stand.
const KEPT = new Set('sub sup kbd mark u ins q ruby rt rp'.split(' '))

function convert(node: RootContent, context: Context): PhrasingContent[] {
  if (node.type === 'text') return [toText(node.value.replace(/[ \t\n\r\f]+/g, ' '))]
  if (node.type !== 'element') return []
  const { tagName, properties } = node
  const label = findNote(node, context)
  if (label !== undefined)
    return [{ type: 'footnoteReference', identifier: label, label }]
  if (properties.dataFootnoteBackref !== undefined) return []
  const leaf = convertLeaf(node)
  if (leaf) return leaf
  const children = convertAll(node.children, context)
  const type = WRAPPERS.get(tagName)
  if (type) return wrap(children, (inner) => toWrapper(type, inner))
  if (tagName === 'a') return toLink(node, children)
  if (KEPT.has(tagName)) return [toTag(tagName), ...children, toTag(`/${tagName}`)]
  return isFlow(node) ? [{ type: 'break' }, ...children, { type: 'break' }] : children
}

// Signs of one kind do not nest.
function toWrapper(type: Wrapper['type'], inner: readonly PhrasingContent[]): Wrapper {
  const children = inner.flatMap((node) => (node.type === type ? node.children : [node]))
  return { type, children }
}

function convertLeaf(node: Element): PhrasingContent[] | undefined {
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break' }]
    case 'code':
    case 'tt':
    case 'samp':
    case 'pre':
      return toCode(sourceOf(node))
    case 'img':
      return toImage(node)
    case 'audio':
    case 'video':
      return toPlayer(node)
    case 'math':
      return toFormula(node)
    case 'input':
      return [toText(node.properties.checked ? '☑' : '☐')]
    case 'svg':
      return [toText(wordsOf(node).join(' '))]
    default:
      return undefined
  }
}

// `sup` around the call goes with it.
function findNote({ tagName, properties, children }: Element, context: Context) {
  const [child] = children
  if (tagName === 'sup' && child?.type === 'element')
    return children.length === 1 ? findLabel(child.properties, context) : undefined
  return findLabel(properties, context)
}

function findLabel(properties: Element['properties'], { notes }: Context) {
  if (properties.dataFootnoteRef === undefined) return undefined
  return notes.get(toElementId(String(properties.href).slice(1)))
}

function toCode(source: string): PhrasingContent[] {
  const value = source.replace(/\s*\n\s*/g, ' ')
  return value === '' ? [] : [{ type: 'inlineCode', value }]
}

function toFormula(formula: Element): PhrasingContent[] {
  const value = formulaText(formula).replace(/\s+/g, ' ').trim()
  if (value === '') return []
  if (formula.properties.alttext === undefined) return [toText(value)]
  return [{ type: 'inlineMath', value }]
}

/** The words of a drawing, each label for itself. */
function wordsOf(node: RootContent): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value.trim()]
  return node.type === 'element' ? node.children.flatMap(wordsOf) : []
}

function toText(value: string): Text {
  return { type: 'text', value }
}

function toTag(name: string): Html {
  return { type: 'html', value: `<${name}>` }
}
