// Corrects the links that remark-gfm finds in the tree, where its rules see no address.
import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast'
import { isAddressEnd } from './address-end.ts'

/** These are links such as one after `[`; they have no place. */
export function correctFoundLinks(tree: Root): void {
  correctChildren(tree)
}

function correctChildren(parent: Parents): void {
  const { children } = parent
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    // Of `www.例え.jp`, which is shown as typed.
    if (child?.type === 'link' && child.url === 'http://www.')
      children.splice(index, 1, ...child.children)
    else if (child?.type === 'link' && !child.position) {
      const nodes = correctLink(child, children[index - 1])
      children.splice(index, 1, ...nodes)
    } else if (child && 'children' in child) correctChildren(child)
  }
}

function correctLink(link: Link, before: unknown): PhrasingContent[] {
  const [text] = link.children
  if (text?.type !== 'text') return [link]
  if (link.url.startsWith('mailto:')) return isHandle(before) ? [text] : [link]
  const end = endOf(text.value)
  if (end === text.value.length) return [link]
  if (end <= 'www.'.length) return [text]
  const rest = text.value.slice(end)
  text.value = text.value.slice(0, end)
  link.url = link.url.slice(0, -rest.length)
  return [link, { type: 'text', value: rest }]
}

function isHandle(before: unknown): boolean {
  return isText(before) && before.value.endsWith('@')
}

function isText(node: unknown): node is Text {
  return (
    typeof node === 'object' && node !== null && 'type' in node && node.type === 'text'
  )
}

function endOf(address: string): number {
  for (let index = 1; index < address.length; index += 1) {
    if (isAddressEnd(address.charCodeAt(index - 1), address.charCodeAt(index)))
      return index
  }
  return address.length
}
