// Where in a text a leftover stands: among words, in an address, or in a tag of HTML.
import type { Html, Root } from 'mdast'
import { offsetsOf } from '../html-words/place-tags.ts'
import { walkMarkdown } from '../walk.ts'

export type Place = 'text' | 'address' | 'attribute'

const ADDRESS = /\]\(\s*<?[^\s()<>]*$|^[ >]{0,8}\[[^\]]+\]:[ \t]*<?[^\s<>]*$/
const ATTRIBUTE =
  /<[a-z][^<>]*=\s*(?:"[^"<>]*|'[^'<>]*|[^\s"'<>]*)$|<[a-z][\w-]*\s[^<>]*$/i
const TAG = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}/g
const MAX_LOOKED_AT = 300

/** Judges by the letters before it. */
export function placeOfLeftover(text: string, start: number): Place {
  const before = text.slice(Math.max(0, start - MAX_LOOKED_AT), start)
  // A tag before it in the same address has spaces of its own.
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(TAG, 'x')
  if (ADDRESS.test(line)) return 'address'
  return ATTRIBUTE.test(before.slice(before.lastIndexOf('<'))) ? 'attribute' : 'text'
}

const QUIET = /^(?:code|inlineCode|math|inlineMath|yaml)$/
const QUIET_HTML = /<(?:!--|(script|style|pre|code|kbd|samp|textarea)(?=[\s>]))/gi
const MAX_QUIET = 20_000

interface Part {
  readonly start: number
  readonly end: number
}

const known = new WeakMap<Root, readonly Part[]>()

/**
 * The parts in which everything is shown as typed, or nothing is shown, in order. Many readers
 * ask for those of one tree, whose `text` is always the same.
 */
export function listQuietParts(tree: Root, text: string): readonly Part[] {
  const parts = known.get(tree) ?? readQuietParts(tree, text)
  known.set(tree, parts)
  return parts
}

function readQuietParts(tree: Root, text: string): Part[] {
  const parts: Part[] = []
  walkMarkdown(tree, (node) => {
    if (QUIET.test(node.type)) parts.push(offsetsOf(node))
    if (node.type === 'html') parts.push(...listQuietHtml(node, text))
  })
  const framed = listEngineCode(text)
  return framed.length === 0 ? parts : [...parts, ...framed].toSorted(byStart)
}

function byStart(a: Part, b: Part): number {
  return a.start - b.start
}

function listQuietHtml(node: Html, text: string): Part[] {
  const { start, end } = offsetsOf(node)
  const parts: Part[] = []
  let last = start
  for (const { index, 1: name } of text.slice(start, end).matchAll(QUIET_HTML)) {
    const at = start + index
    if (at < last) continue
    const sign = name ? `</${name}` : '-->'
    // In a line each tag is a node of its own, and what it holds lies behind it.
    const length = text.slice(at, Math.max(end, at + MAX_QUIET)).indexOf(sign)
    last = length === -1 ? end : at + length + sign.length
    parts.push({ start: at, end: last })
  }
  return parts
}

const ENGINE_CODE =
  /(?:\{%-?\s{0,9}(?<end>end)?|\{\{[<%]\s{0,9}(?<slash>\/)?\s{0,9})(?:highlight|raw|verbatim|codeblock|code)\b/gi

// What tags of an engine frame as code, and the parser takes for text. The tags are not in it.
function listEngineCode(text: string): Part[] {
  const parts: Part[] = []
  let start: number | undefined
  for (const { index, groups } of text.matchAll(ENGINE_CODE)) {
    const isEnd = (groups?.end ?? groups?.slash) !== undefined
    if (!isEnd) start ??= index + 1
    else if (start !== undefined) {
      parts.push({ start, end: index })
      start = undefined
    }
  }
  return parts
}

/** Leaves out what begins in one of the parts; both come in order. */
export function outside<Item extends { readonly start: number }>(
  items: readonly Item[],
  parts: readonly Part[],
): Item[] {
  let next = 0
  return items.filter(({ start }) => {
    while ((parts[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    return start < (parts[next]?.start ?? Number.POSITIVE_INFINITY)
  })
}
