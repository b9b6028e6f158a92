// Lists that stand right in a list, and other children that HTML does not allow there.
import type { Element, ElementContent, Root } from 'hast'
import { replaceElements, toElement } from '../tree/edit.ts'
import { isBlank } from '../tree/read.ts'

/** Browsers show them below the item before; a list without an item is its content. */
export function repairLists(tree: Root): void {
  replaceElements(tree, (element, parent) => {
    if (/^(?:ul|ol|menu|dir)$/.test(element.tagName)) repair(element)
    const isInList =
      parent.type === 'element' && /^(?:ul|ol|menu|dir)$/.test(parent.tagName)
    if (element.tagName === 'li' && !isInList) element.tagName = 'div'
    return undefined
  })
}

function repair(list: Element): void {
  if (list.tagName !== 'ol') list.tagName = 'ul'
  const items: Element[] = []
  for (const child of list.children) {
    if (isBlank(child)) continue
    if (child.type === 'element' && child.tagName === 'li') items.push(child)
    else addTo(items, child)
  }
  list.children = items
}

function addTo(items: Element[], child: ElementContent): void {
  const last = items.at(-1)
  if (last) last.children.push(child)
  else items.push(toElement('li', {}, [child]))
}
