import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'

interface Node {
  readonly type: string
}

/**
 * For unified's bare `Node`: the caller knows which language the tree is in. Throws
 * `TypeError` for anything but a root.
 */
export function parseHastRoot(node: Node): HastRoot {
  return requireRoot(node) as HastRoot
}

/** The same for Markdown. */
export function parseMdastRoot(node: Node): MdastRoot {
  return requireRoot(node) as MdastRoot
}

function requireRoot(node: Node): Node {
  if (node.type !== 'root') throw new TypeError(`Expected a root, got ${node.type}`)
  return node
}
