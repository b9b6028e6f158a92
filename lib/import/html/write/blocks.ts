// Blocks: code, tables, what unfolds, lists of terms.
import type { Element } from 'hast'
import type { BlockContent, Code, Html } from 'mdast'
import type { DefListNode } from 'mdast-util-definition-list'
import {
  classesOf,
  listElements,
  solidChildren,
  textOf,
  attributeOf,
} from '../tree/read.ts'
import type { FindAddress, Handle, State } from './handle.ts'
import { toHtml } from './to-html.ts'

export function toBlocks(_findAddress: FindAddress): Record<string, Handle> {
  return {
    ...{ pre: toCode, listing: toCode, xmp: toCode, plaintext: toCode },
    details: toDetails,
    dl: toDefinitionList,
    p: toParagraph,
  }
}

const toCode: Handle = (_, element): Code => {
  const lang = attributeOf(element, 'dataLanguage') || languageOf(element) || null
  return { type: 'code', lang, value: textOf(element).replace(/^\n|\n$/g, '') }
}

function languageOf(element: Element): string {
  const names = [element, ...listElements(element, ({ tagName }) => tagName === 'code')]
  const name = names.flatMap(classesOf).find((each) => /^lang(?:uage)?-/.test(each))
  return name?.replace(/^lang(?:uage)?-/, '') ?? ''
}

const toParagraph: Handle = (state, element) =>
  state.toFlow(state.all({ ...element, tagName: 'div' }))

const toDetails: Handle = (state, element) => {
  const summary = element.children.find(isSummary)
  const rest = element.children.filter((child) => child !== summary)
  const head = summary?.type === 'element' ? `\n${toHtml(summary)}` : ''
  return [
    toBlock(`<details>${head}`),
    ...state.toFlow(state.all({ type: 'root', children: rest })),
    toBlock('</details>'),
  ]
}

function isSummary(child: Element['children'][number]): boolean {
  return child.type === 'element' && child.tagName === 'summary'
}

/** `hName` tells rehype-remark that it stands on lines of its own. */
function toBlock(value: string): Html {
  return { type: 'html', value, data: { hName: 'div' } }
}

const toDefinitionList: Handle = (state, element) => {
  const children = listParts(element).map((part) => toPart(state, part))
  return children.length === 0 ? undefined : ([{ type: 'defList', children }] as never)
}

function toPart(state: State, part: Element): DefListNode['children'][number] {
  if (part.tagName === 'dt')
    return { type: 'defListTerm', children: state.all(part) as [] }
  const children = state.toFlow(state.all(part)) as BlockContent[]
  return { type: 'defListDescription', spread: children.length > 1, children }
}

// `div` may stand around a group (HTML §4.4.9).
function listParts(node: Element): Element[] {
  return solidChildren(node).flatMap((child) => {
    if (child.type !== 'element') return []
    return /^d[td]$/.test(child.tagName) ? [child] : listParts(child)
  })
}
