// How each element becomes Markdown, where it is not as rehype-remark has it.
import type { Html } from 'mdast'
import { attributeOf, textOf } from '../tree/read.ts'
import { toBlocks } from './blocks.ts'
import type { FindAddress, Handle } from './handle.ts'
import { toMedia } from './media.ts'
import { toNotes } from './notes.ts'
import { toHtml } from './to-html.ts'

// Markdown has no sign for these, and lets them stand.
const KEPT = 'abbr bdi bdo ins kbd mark rp rt ruby sub sup u'.split(' ')

export function toHandlers(findAddress: FindAddress): Record<string, Handle> {
  return {
    ...Object.fromEntries(KEPT.map((name) => [name, keepTags])),
    ...toBlocks(findAddress),
    ...toMedia(findAddress),
    ...toNotes(),
    ...{ cite: toEmphasis, dfn: toEmphasis, var: toEmphasis },
    ...{ code: toCode, samp: toCode, tt: toCode },
    math: toFormula,
    wbr: () => undefined,
  }
}

const keepTags: Handle = (state, element) => {
  const children = state.all(element)
  const [open = '', close = ''] = toHtml({ ...element, children: [] }).split(/(?=<\/)/)
  return children.length === 0 ? undefined : [toTag(open), ...children, toTag(close)]
}

/** `hName` tells rehype-remark that it stands in a line. */
export function toTag(value: string): Html {
  return { type: 'html', value, data: { hName: 'span' } }
}

const toEmphasis: Handle = (state, element) =>
  state.handlers.em?.(state, element, undefined)

// Code that ends as a span with a name of a language does in Imprint.
const LANGUAGE = /(?<=\S\s*)\{:\.?[a-z.-]+\}$/i

const toCode: Handle = (_, element) => {
  const value = textOf(element).replace(/[ \t]*\r?\n[ \t]*/g, ' ')
  if (value.trim() === '') return { type: 'text', value }
  return { type: 'inlineCode', value: value.replace(LANGUAGE, '\\$&') }
}

const toFormula: Handle = (_, element) => {
  const value = attributeOf(element, 'dataTex').trim()
  if (value === '') return toTag(toHtml(element))
  if (attributeOf(element, 'display') === 'block') return { type: 'math', value }
  return { type: 'inlineMath', value: value.replace(/\s+/g, ' ') }
}
