// The names of elements by how they lie on a page.
import type { RootContent } from 'hast'

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing
  main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`.split(
    /\s+/,
  ),
)

/** Begins and ends a line in browsers. */
export function isBlock(node: RootContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName)
}

const HEADING = /^h[1-6]$/

export function isHeading(node: RootContent): boolean {
  return node.type === 'element' && HEADING.test(node.tagName)
}
