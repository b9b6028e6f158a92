// What a page never shows: comments, scripts, styles, templates.
import type { Root, RootContent } from 'hast'
import { type Parent, setChildren } from '../tree/edit.ts'

const UNSEEN = /^(?:head|link|meta|script|style|template|title|base)$/

/** Takes out what nobody sees. Rules that read scripts or comments come before. */
export function dropUnseen(tree: Root): void {
  drop(tree)
}

function drop(parent: Parent): void {
  const children: RootContent[] = [...parent.children].filter(isSeen)
  if (children.length < parent.children.length) setChildren(parent, children)
  for (const child of children) if (child.type === 'element') drop(child)
}

function isSeen(node: RootContent): boolean {
  if (node.type === 'comment' || node.type === 'doctype') return false
  return node.type !== 'element' || !UNSEEN.test(node.tagName)
}
