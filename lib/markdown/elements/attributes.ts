import type { Element, Root } from 'hast'
import { toWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { decodePath } from '../../site/url.ts'
import { inlineText } from '../text/plain-text.ts'
import { walk } from '../walk.ts'

/** Sets the attributes that only our pages need, on elements that stay as they are. */
export function rehypeAttributes() {
  return (tree: Root): void => {
    walk(tree, (element) => {
      const { tagName, properties } = element
      if (tagName === 'a') markExternal(element)
      // Pictures load as the reader gets near.
      if (tagName === 'img')
        Object.assign(properties, { loading: 'lazy', decoding: 'async' })
      // A checkbox of a task list has no label.
      if (tagName === 'input')
        properties.ariaLabel = toWordPlaceholder(properties.checked ? 'done' : 'toDo')
      // A block that scrolls must be reached by keyboard.
      if (tagName === 'pre') properties.tabIndex = 0
      if (properties.dataFootnotes !== undefined)
        properties.ariaLabelledBy = ['footnote-label']
    })
  }
}

// The author's own `rel` stays. Where the words are the address, print need not repeat it.
function markExternal(link: Element): void {
  const { properties } = link
  const address = String(properties.href)
  if (!/^https?:/i.test(address)) return
  const relations = Array.isArray(properties.rel) ? properties.rel : []
  properties.rel = [...new Set([...relations, 'noopener'])]
  if (bareOf(inlineText(link)) !== bareOf(decodePath(address)))
    properties.className = ['external']
}

function bareOf(address: string): string {
  return address.trim().replace(/^https?:\/\/(?:www\.)?|\/$/gi, '')
}
