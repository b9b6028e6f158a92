// Lists, with their numbers and boxes to tick, and lists of terms.
import type { Element, RootContent } from 'hast'
import type { BlockContent, List, ListItem } from 'mdast'
import type { DefListNode } from 'mdast-util-definition-list'
import { solidChildren } from '../walk.ts'
import type { Context } from './context.ts'
import { isFlow } from './is-flow.ts'
import { toPhrasing } from './phrasing.ts'
import { onOneLine } from './tidy.ts'

/** A list goes on in another where its numbers leap: Markdown reads the first alone. */
export function toLists(node: Element, context: Context): List[] {
  const lists: List[] = []
  let expected = Number(node.properties.start ?? 1)
  for (const child of solidChildren(node)) {
    const isItem = child.type === 'element' && child.tagName === 'li'
    const number = Number((isItem && child.properties.value) || expected)
    if (lists.length === 0 || number !== expected) lists.push(toList(node, number))
    lists.at(-1)?.children.push(toItem(child, context))
    expected = number + 1
  }
  for (const list of lists) list.spread = list.children.some(({ spread }) => spread)
  return lists
}

function toList({ tagName }: Element, start: number): List {
  return tagName === 'ol'
    ? { type: 'list', ordered: true, start, children: [] }
    : { type: 'list', ordered: false, children: [] }
}

function toItem(node: RootContent, context: Context): ListItem {
  if (node.type !== 'element' || node.tagName !== 'li')
    return { type: 'listItem', children: context.toFlow([node], context) }
  const box = takeBox(node)
  const spread = node.children.some(
    (child) => child.type === 'element' && child.tagName === 'p',
  )
  return {
    type: 'listItem',
    spread,
    checked: box ? box.properties.checked === true : null,
    children: context.toFlow(box ? without(node, box) : node.children, context),
  }
}

function takeBox({ children }: Element): Element | undefined {
  const first = children.find(
    (child) =>
      child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  )
  if (first?.type !== 'element') return undefined
  if (first.tagName === 'p') return takeBox(first)
  return first.tagName === 'input' ? first : undefined
}

function without({ children }: Element, left: Element): Element['children'] {
  return children.flatMap((child) => {
    if (child === left) return []
    if (child.type !== 'element' || !child.children.includes(left)) return [child]
    return [{ ...child, children: without(child, left) }]
  })
}

/** As PHP Markdown Extra writes one: a term, and its meanings below it. */
export function toDefinitionList(node: Element, context: Context): BlockContent[] {
  const children = listParts(node).map((part): DefListChild => {
    if (part.tagName === 'dt') {
      const term = toPhrasing(part.children, context)
      return { type: 'defListTerm', children: onOneLine(term) }
    }
    const spread = part.children.some((each) => each.type === 'element' && isFlow(each))
    const meaning = context.toFlow(part.children, context)
    return { type: 'defListDescription', spread, children: meaning }
  })
  return children.length > 0 ? [{ type: 'defList', children }] : []
}

type DefListChild = DefListNode['children'][number]

// `div` may stand around a group (HTML §4.4.9).
function listParts(node: Element): Element[] {
  return solidChildren(node).flatMap((child) => {
    if (child.type !== 'element') return []
    const isPart = child.tagName === 'dt' || child.tagName === 'dd'
    return isPart ? [child] : listParts(child)
  })
}
