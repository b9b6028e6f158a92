// How each element becomes Markdown, where it is not as rehype-remark has it.
import type { Element } from 'hast'
import type { Html } from 'mdast'
import { textOf, attributeOf } from '../tree/read.ts'
import { toBlocks } from './blocks.ts'
import type { FindAddress, Handle } from './handle.ts'
import { toHtml } from './to-html.ts'

// Markdown has no sign for these, and lets them stand.
const KEPT = 'abbr bdi bdo ins kbd mark rp rt ruby sub sup u'.split(' ')

export function toHandlers(findAddress: FindAddress): Record<string, Handle> {
  return {
    ...Object.fromEntries(KEPT.map((name) => [name, keepTags])),
    ...toBlocks(findAddress),
    ...{ cite: toEmphasis, dfn: toEmphasis, var: toEmphasis },
    ...{ code: toCode, samp: toCode, tt: toCode },
    a: toLink(findAddress),
    img: toImage(findAddress),
    wbr: () => undefined,
  }
}

const keepTags: Handle = (state, element) => {
  const children = state.all(element)
  const [open = '', close = ''] = toHtml({ ...element, children: [] }).split(/(?=<\/)/)
  return children.length === 0 ? undefined : [toTag(open), ...children, toTag(close)]
}

/** `hName` tells rehype-remark that it stands in a line. */
function toTag(value: string): Html {
  return { type: 'html', value, data: { hName: 'span' } }
}

const toEmphasis: Handle = (state, element) =>
  state.handlers.em?.(state, element, undefined)

const toCode: Handle = (_, element) => {
  const value = textOf(element).replace(/[ \t]*\r?\n[ \t]*/g, ' ')
  return value.trim() === '' ? { type: 'text', value } : { type: 'inlineCode', value }
}

function toLink(findAddress: FindAddress): Handle {
  return (state, element) => {
    const children = state.all(element)
    const url = addressOf(element, 'href', findAddress)
    if (url === undefined) return children
    const title = attributeOf(element, 'title').trim() || null
    // What stands in it is judged again by rehype-remark.
    return { ...{ type: 'link', url, title }, children: children as [] }
  }
}

function toImage(findAddress: FindAddress): Handle {
  return (_, element) => {
    const url = addressOf(element, 'src', findAddress)
    if (url === undefined) return undefined
    const alt = attributeOf(element, 'alt').replace(/\s+/g, ' ').trim()
    const title = attributeOf(element, 'title').replace(/\s+/g, ' ').trim() || null
    return { type: 'image', url, alt, title }
  }
}

function addressOf(
  element: Element,
  name: 'href' | 'src',
  findAddress: FindAddress,
): string | undefined {
  const place = element.properties.dataPlace
  if (typeof place === 'number') return findAddress(place)
  return attributeOf(element, name) || undefined
}
