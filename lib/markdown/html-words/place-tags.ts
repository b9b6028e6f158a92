// The tags of a whole body in order, each with the block it stands in and its partner.
import type { Html, Nodes, Parents, Root } from 'mdast'
import { listTags, type Tag } from './list-tags.ts'
import { ATTRIBUTE_NAMES, HTML_NAMES, VOID_NAMES } from './names.ts'

/** A tag in a body. */
export interface PlacedTag extends Tag {
  readonly node: Html
  /** The paragraph, heading or cell around it; for HTML that is a block, the block itself. */
  readonly block: Nodes
  readonly isInline: boolean
  /** Ends with `/>`. */
  readonly isSelfClosing: boolean
  /** Has a name alone. */
  readonly isBare: boolean
  /** Has words of a sentence where attributes stand: `a<b and c>d`. */
  readonly isSentence: boolean
  readonly partner: PlacedTag | undefined
}

type Draft = { -readonly [Key in keyof PlacedTag]: PlacedTag[Key] }

/** Lists the tags of a body; a partner is the nearest end of the same name. */
export function placeTags(tree: Root, text: string): readonly PlacedTag[] {
  const tags: Draft[] = []
  collect(tree, tree, text, tags)
  pair(tags)
  return tags
}

const PHRASING_BLOCKS = /^(?:paragraph|heading|tableCell)$/

function collect(parent: Parents, block: Nodes, text: string, tags: Draft[]): void {
  for (const child of parent.children) {
    if (child.type === 'html') tags.push(...placeNode(child, block, text))
    if (!('children' in child)) continue
    const isBlock = PHRASING_BLOCKS.test(child.type)
    collect(child, isBlock ? child : block, text, tags)
  }
}

function placeNode(node: Html, block: Nodes, text: string): Draft[] {
  const isInline = PHRASING_BLOCKS.test(block.type)
  const { start, end } = offsetsOf(node)
  return listTags(text, start, end).map((tag) => {
    const rest = tag.attributes.trim()
    return {
      ...tag,
      node,
      block: isInline ? block : node,
      isInline,
      isSelfClosing: rest.endsWith('/'),
      isBare: rest === '' || rest === '/',
      isSentence: tag.kind === 'open' && isSentence(tag, rest, text),
      partner: undefined,
    }
  })
}

const QUOTED = /=\s*(?:"[^"]*"|'[^']*'|[^\s"']+)/g

// A word that is no attribute of HTML, behind a letter or beside a conjunction.
function isSentence({ start }: Tag, attributes: string, text: string): boolean {
  const words = attributes.replace(/\/$/, '').replace(QUOTED, '=').split(/\s+/)
  const isOdd = words.some(
    (word) =>
      /^(?:[\p{L}\p{N}_]+|&&?|\|\|?|[-+])$/u.test(word) &&
      !ATTRIBUTE_NAMES.has(word.toLowerCase()),
  )
  // `<img src=x alt=You and me>` lacks quotes alone.
  if (!isOdd || words[0]?.includes('=') || /=\s*["']/.test(attributes)) return false
  if (words.some((word) => /^(?:and|or|&&?|\|\|?)$/i.test(word))) return true
  return /[\p{L}\p{N})\]]/u.test(text[start - 1] ?? '')
}

function pair(tags: readonly Draft[]): void {
  const open = new Map<string, Draft[]>()
  for (const tag of tags) {
    const { kind, name } = tag
    if (tag.end === undefined || VOID_NAMES.has(name)) continue
    const waiting = open.get(name) ?? []
    open.set(name, waiting)
    // Browsers pass over the slash of `<span class="a"/>`.
    const isEmpty = tag.isSelfClosing && !(tag.isInline && HTML_NAMES.has(name))
    if (kind === 'open' && !isEmpty && !tag.isSentence) waiting.push(tag)
    const partner = kind === 'close' ? waiting.pop() : undefined
    if (!partner) continue
    tag.partner = partner
    partner.partner = tag
  }
}

/** Where a node begins and ends in the text. */
export function offsetsOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
