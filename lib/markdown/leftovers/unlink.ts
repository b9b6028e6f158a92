// Links and pictures whose address an engine before would have made: their words stay.
import type { Parents, PhrasingContent, Root } from 'mdast'
import type { Finding } from '../edits/read-again.ts'
import { NO_ADDRESS } from './address.ts'
import { walkMarkdown } from '../walk.ts'

/** Finds them; they are said where their address is. */
export function listUnlinked(tree: Root, text: string): readonly Finding[] {
  if (!text.includes(NO_ADDRESS)) return []
  const lost = new Set<string>()
  let isFound = false
  walkMarkdown(tree, (node) => {
    if (!('url' in node) || !node.url.includes(NO_ADDRESS)) return
    isFound = true
    if (node.type === 'definition') lost.add(node.identifier)
  })
  return isFound ? [{ offset: 0, settle: () => unlink(tree, lost) }] : []
}

function unlink(parent: Parents, lost: ReadonlySet<string>): void {
  for (const child of parent.children) if ('children' in child) unlink(child, lost)
  const children = parent.children.flatMap((child) => wordsOf(child, lost))
  Object.assign(parent, { children })
}

function wordsOf(
  node: Parents['children'][number],
  lost: ReadonlySet<string>,
): (Parents['children'][number] | PhrasingContent)[] {
  const isLost =
    ('url' in node && node.url.includes(NO_ADDRESS)) ||
    ('identifier' in node && node.type.endsWith('Reference') && lost.has(node.identifier))
  if (!isLost) return [node]
  if (node.type === 'link' || node.type === 'linkReference') return node.children
  if (node.type === 'image' || node.type === 'imageReference')
    return node.alt ? [{ type: 'text', value: node.alt }] : []
  return []
}
