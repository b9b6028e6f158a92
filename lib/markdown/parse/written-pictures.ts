// Finds every picture in the text of a Markdown file, with what an edit of it has to touch.
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

import {
  isPictureLink,
  listHtmlPictures,
  toSpan,
  type WrittenPicture,
} from './html-pictures.ts'
import { createParser } from './parse.ts'
import {
  listWrittenAddresses,
  type Span,
  type WrittenAddress,
} from './written-addresses.ts'

/**
 * The pictures of Markdown and HTML, in order, and what a link around one leads to where that is a
 * picture too. Those in code, comments and front matter are text, and are left out.
 */
export function listWrittenPictures(source: string): WrittenPicture[] {
  // micromark drops a byte order mark, and counts from behind it.
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const text = source.slice(shift)
  const tree = createParser(text).parse(text)
  const places = listWrittenAddresses(text)
  const move = ({ start, end }: Span) => ({ start: start + shift, end: end + shift })
  return [...listMarkdown(tree, places), ...listHtmlPictures(tree, text)]
    .map(({ url, others, ...place }) => ({
      ...move(place),
      url,
      others: others.map(move),
    }))
    .toSorted((a, b) => a.start - b.start)
}

function listMarkdown(tree: Root, places: readonly WrittenAddress[]): WrittenPicture[] {
  const named = new Set<string>()
  visit(tree, 'imageReference', ({ identifier }) => void named.add(identifier))
  const found: WrittenPicture[] = []
  visit(tree, (node) => {
    const isWanted =
      node.type === 'image' ||
      (node.type === 'definition' && named.has(node.identifier)) ||
      (node.type === 'link' && isPictureLink(node.url, node.children[0]))
    if (!isWanted || !('url' in node)) return
    const { start, end } = toSpan(node)
    // The address of a link is behind those of what it shows.
    const place = places.findLast((each) => each.start >= start && each.end <= end)
    if (place)
      found.push({ start: place.start, end: place.end, url: node.url, others: [] })
  })
  return found
}
