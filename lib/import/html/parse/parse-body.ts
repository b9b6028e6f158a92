// Parses the HTML of a body.
import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** A whole page is read as its body. */
export function parseBody(html: string): Root {
  return parser.parse(html)
}
