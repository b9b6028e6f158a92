// The addresses of a Markdown text, each with where it stands and what names it.
import type { Nodes, Root } from 'mdast'
import {
  parseAddresses,
  type Span,
  type WrittenAddress,
} from '../../markdown/parse/written-addresses.ts'
import { walkMarkdown } from '../../markdown/walk.ts'
import type { BodyAddress } from '../model/draft-body.ts'
import { listTags, type Tag } from './tags.ts'

/** Offsets are UTF-16 code units of the text. */
export interface Place extends Span {
  readonly address: BodyAddress
  /** What goes with the address, and what stays of each. */
  readonly removals: readonly Removal[]
  readonly isInHtml: boolean
}

export interface Removal extends Span {
  readonly text: string
}

/**
 * In order. Those in code and comments are text, and are left out. Of a text without a byte
 * order mark.
 */
export function listPlaces(markdown: string): { places: Place[]; tree: Root } {
  const { tree, addresses } = parseAddresses(markdown)
  const holders: Holder[] = []
  const references = new Map<string, Nodes[]>()
  walkMarkdown(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      holders.push(node)
    else if (node.type === 'linkReference' || node.type === 'imageReference')
      references.set(node.identifier, [...(references.get(node.identifier) ?? []), node])
  })
  const tags = listTags(tree, markdown)
  const places = addresses.flatMap((written) => {
    const tag = tags.find(
      ({ start, end }) => start <= written.start && written.end <= end,
    )
    return tag
      ? fromTag(tag, written)
      : fromHolder(findHolder(holders, written), written, references, markdown)
  })
  return { places, tree }
}

type Holder = Extract<Nodes, { type: 'link' | 'image' | 'definition' }>

// The innermost: a picture in a link has an address of its own.
function findHolder(
  holders: readonly Holder[],
  { start, end }: Span,
): Holder | undefined {
  return holders.findLast((holder) => {
    const span = spanOf(holder)
    return span.start <= start && end <= span.end
  })
}

function fromTag(tag: Tag, { start, end }: WrittenAddress): Place[] {
  const { use, url, alt, line, removal } = tag
  const address = { use, url, line, ...(alt ? { alt } : {}) }
  return [{ start, end, address, removals: [removal], isInHtml: true }]
}

function fromHolder(
  holder: Holder | undefined,
  { start, end }: WrittenAddress,
  references: ReadonlyMap<string, readonly Nodes[]>,
  markdown: string,
): Place[] {
  if (!holder || holder.url.startsWith('#')) return []
  const callers =
    holder.type === 'definition' ? (references.get(holder.identifier) ?? []) : []
  const picture = [holder, ...callers].find(
    ({ type }) => type === 'image' || type === 'imageReference',
  )
  const line = holder.position?.start.line
  const alt = picture && 'alt' in picture ? picture.alt : undefined
  const address: BodyAddress = {
    ...{ use: picture ? 'picture' : 'link', url: holder.url },
    ...(alt ? { alt } : {}),
    ...(line === undefined ? {} : { line }),
  }
  const removals = [holder, ...callers].flatMap((node) => toRemovals(node, markdown))
  return [{ start, end, address, removals, isInHtml: false }]
}

// Of a link what stands around its words, so that a picture in it has a fate of its own.
function toRemovals(node: Nodes, markdown: string): Removal[] {
  const { start, end } = spanOf(node)
  if (node.type !== 'link' && node.type !== 'linkReference')
    return [{ start, end, text: '' }]
  const [first, last] = [node.children.at(0), node.children.at(-1)]
  // Without the place of what it shows, it is the address alone.
  if (!first?.position || !last?.position)
    return [{ start, end, text: markdown.slice(start, end).replace(/^<|>$/g, '') }]
  return [
    { start, end: spanOf(first).start, text: '' },
    { start: spanOf(last).end, end, text: '' },
  ]
}

export function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
