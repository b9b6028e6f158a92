// Says of each tag whether it is HTML, or a word of the text.
import {
  HIDING_NAMES,
  HTML_NAMES,
  NAMED_IN_PROSE,
  OPTIONAL_END_NAMES,
  TEXT_NAMES,
  VOID_NAMES,
} from './names.ts'
import type { PlacedTag } from './place-tags.ts'

/** `close-…` puts an end where the author left it out, `code` shows a whole node. */
export type Verdict =
  | 'keep'
  | 'show-unknown'
  | 'show-unclosed'
  | 'show-unopened'
  | 'show-named'
  | 'code'
  | 'close-here'
  | 'close-block'
  | 'close-comment'
  | 'look-for-end'

/** Judges a tag outside of pictures and formulas. `text` is what its offsets count in. */
export function judgeTag(tag: PlacedTag, text: string): Verdict {
  if (tag.kind === 'comment') return tag.end === undefined ? 'close-comment' : 'keep'
  if (tag.kind === 'other') return judgeOther(tag, text)
  if (tag.end === undefined) return 'show-unclosed'
  if (!HTML_NAMES.has(tag.name)) return judgeUnknown(tag, text)
  if (tag.isSentence) return 'show-unknown'
  if (tag.kind === 'close')
    return tag.partner ? judgePair(tag.partner, tag, text) : judgeStrayEnd(tag, text)
  if (VOID_NAMES.has(tag.name)) return judgeVoid(tag, text)
  if (isParted(tag)) return 'look-for-end'
  if (tag.partner) return judgePair(tag, tag.partner, text)
  return tag.isInline ? judgeOpenInline(tag, text) : judgeOpenBlock(tag, text)
}

// A blank line ended the block of HTML, and with it what Markdown leaves alone.
function isParted({ name, block, partner, isInline, isBare }: PlacedTag): boolean {
  if (!/^(?:script|style|svg|math)$/.test(name) || (isInline && isBare)) return false
  return partner?.block !== block
}

// `<?xml` before a picture and the first line of a whole page say nothing to a reader.
function judgeOther({ node, start, end }: PlacedTag, text: string): Verdict {
  if (end === undefined) return 'show-unclosed'
  const next = text.slice(end, end + 200)
  if (/^\s*<(?:[!?]|svg|math|html|head|body)/i.test(next)) return 'keep'
  return node.position?.start.offset === start ? 'code' : 'show-named'
}

function judgeUnknown(tag: PlacedTag, text: string): Verdict {
  const { name, isInline, isBare, partner, isSelfClosing, start } = tag
  const isComponent = /[-:]/.test(name) || /[A-Z]/.test(text[start + 1] ?? '')
  if (!isComponent) return 'show-unknown'
  const opening = tag.kind === 'close' ? partner : tag
  const isWhole = partner !== undefined || isSelfClosing || name.includes(':')
  if (!isInline) return isWhole ? 'keep' : 'show-unknown'
  return isWhole && opening && !opening.isBare && !isBareSelf(tag, isBare)
    ? 'keep'
    : 'show-unknown'
}

function isBareSelf({ isSelfClosing }: PlacedTag, isBare: boolean): boolean {
  return isSelfClosing && isBare
}

function judgeVoid(tag: PlacedTag, text: string): Verdict {
  if (!tag.isBare || /^w?br$/.test(tag.name)) return 'keep'
  if (tag.name === 'hr') return isInSentence(tag, text) ? 'show-named' : 'keep'
  return tag.isInline || hasWordBehind(tag, text) ? 'show-named' : 'keep'
}

// Two names in one sentence: "between <select> and </select>".
function judgePair(open: PlacedTag, close: PlacedTag, text: string): Verdict {
  if (open.block !== close.block && HIDING_NAMES.has(open.name) && open.isInline)
    return 'show-unclosed'
  if (!open.isBare) return 'keep'
  if (!open.isInline) return isTextOfLine(open, close, text) ? 'show-named' : 'keep'
  const isSilent = /^(?:script|style|template)$/.test(open.name)
  if (!isSilent) return NAMED_IN_PROSE.has(open.name) ? 'show-named' : 'keep'
  const between = text.slice(open.end, close.start)
  return /^\s[\p{L}\s,]*\s$/u.test(between) ? 'show-named' : 'keep'
}

// Nothing but words stands in it, and a whole page has its title on a line of its own.
function isTextOfLine(open: PlacedTag, close: PlacedTag, text: string): boolean {
  if (open.node.position?.start.offset !== open.start) return false
  if (/[<\n]/.test(text.slice(open.end, close.start))) return false
  return open.name === 'textarea' || (open.name === 'title' && isWord(text, close.end))
}

function judgeStrayEnd(tag: PlacedTag, text: string): Verdict {
  if (!tag.isInline) return hasWordBehind(tag, text) ? 'show-unopened' : 'keep'
  if (HIDING_NAMES.has(tag.name)) return 'show-unopened'
  return isInSentence(tag, text) ? 'show-unopened' : 'keep'
}

function judgeOpenInline(tag: PlacedTag, text: string): Verdict {
  const { name, isBare, attributes } = tag
  if (HIDING_NAMES.has(name)) return 'show-unclosed'
  if (OPTIONAL_END_NAMES.has(name))
    return isBare && isInSentence(tag, text) ? 'show-unclosed' : 'keep'
  if (isBare) return 'show-unclosed'
  return isAnchor(name, attributes) ? 'close-here' : 'close-block'
}

function isAnchor(name: string, attributes: string): boolean {
  return name === 'a' && !/\shref\s*=/i.test(attributes)
}

function judgeOpenBlock(tag: PlacedTag, text: string): Verdict {
  const { name, isBare } = tag
  if (name === 'details' || name === 'table') return 'close-block'
  if (TEXT_NAMES.has(name) && name !== 'iframe') return 'show-unclosed'
  if (HIDING_NAMES.has(name)) return isBare ? 'show-unclosed' : 'close-here'
  if (name === 'a' && isAnchor(name, tag.attributes)) return 'close-here'
  if (/^(?:p|li|d[dt]|t[dhr]|h[1-6]|blockquote|center|pre|font)$/.test(name))
    return 'keep'
  return isBare && hasWordBehind(tag, text) ? 'show-unclosed' : 'keep'
}

// The first tag of its block, with prose on its line: "<div> is a block".
function hasWordBehind({ node, start, end }: PlacedTag, text: string): boolean {
  if (node.position?.start.offset !== start || end === undefined) return false
  return isWord(text, end)
}

function isWord(text: string, end: number | undefined): boolean {
  return end !== undefined && /^[ \t]+[\p{L}\p{N}(]/u.test(text.slice(end, end + 40))
}

// With a space before it and something behind it on the same line.
function isInSentence({ start, end }: PlacedTag, text: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const behind = text.slice(end, (end ?? start) + 40)
  return (
    /[^\s>][^\S\n]+[("'“]?$/.test(before) &&
    /^[\p{P}\s]*?[^\s<]/u.test(behind.split('\n', 1)[0] ?? '')
  )
}
