// Blocks: code, tables, what unfolds, lists of terms.
import type { Element } from 'hast'
import type { Code, Html } from 'mdast'
import type { DefListNode } from 'mdast-util-definition-list'
import { solidChildren, textOf, attributeOf } from '../tree/read.ts'
import { type FindAddress, type Handle, parsePhrasing, type State } from './handle.ts'
import { toHtml } from './to-html.ts'
import { toTable } from './tables.ts'

export function toBlocks(findAddress: FindAddress): Record<string, Handle> {
  return {
    pre: toCode,
    blockquote: toQuote,
    details: toDetails(findAddress),
    figure: orHtml(findAddress, (state, element) => state.toFlow(state.all(element))),
    table: orHtml(findAddress, toTable),
    dl: toDefinitionList,
    p: toParagraph,
  }
}

const toCode: Handle = (_, element): Code => {
  const lang = attributeOf(element, 'dataLanguage')
  const title = attributeOf(element, 'dataTitle').replace(/["`{}]/g, '')
  return {
    type: 'code',
    lang: lang || (title ? 'text' : null),
    meta: title ? `title="${title}"` : null,
    value: textOf(element),
  }
}

const toParagraph: Handle = (state, element) =>
  state.toFlow(state.all({ ...element, tagName: 'div' }))

/** GitHub's alerts: the kind stands on the first line. */
const toQuote: Handle = (state, element) => {
  const children = state.toFlow(state.all(element))
  const kind = attributeOf(element, 'dataAlert')
  if (kind === '')
    return children.length === 0 ? undefined : { type: 'blockquote', children }
  const marker = `[!${kind.toUpperCase()}]`
  const [first] = children
  if (first?.type === 'paragraph')
    first.children.unshift({ type: 'html', value: `${marker}\n` })
  else children.unshift({ type: 'html', value: marker })
  return { type: 'blockquote', children }
}

function toDetails(findAddress: FindAddress): Handle {
  return (state, element) => {
    const summary = element.children.find(isSummary)
    const rest = element.children.filter((child) => child !== summary)
    const head = summary?.type === 'element' ? `\n${toHtml(summary, findAddress)}` : ''
    return [
      toBlock(`<details>${head}`),
      ...state.toFlow(state.all({ type: 'root', children: rest })),
      toBlock('</details>'),
    ]
  }
}

// What no Markdown can say, as a rule has judged.
function orHtml(findAddress: FindAddress, handle: Handle): Handle {
  return (state, element, parent) =>
    attributeOf(element, 'dataKept') === ''
      ? handle(state, element, parent)
      : toBlock(toHtml(element, findAddress))
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
  return children.length === 0 ? undefined : [{ type: 'defList', children }]
}

function toPart(state: State, part: Element): DefListNode['children'][number] {
  if (part.tagName === 'dt')
    return { type: 'defListTerm', children: parsePhrasing(state, part) }
  const children = state.toFlow(state.all(part))
  return { type: 'defListDescription', spread: children.length > 1, children }
}

// `div` may stand around a group (HTML §4.4.9).
function listParts(node: Element): Element[] {
  return solidChildren(node).flatMap((child) => {
    if (child.type !== 'element') return []
    return /^d[td]$/.test(child.tagName) ? [child] : listParts(child)
  })
}
