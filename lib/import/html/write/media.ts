// Links, pictures and players.
import type { Element } from 'hast'
import { attributeOf } from '../tree/read.ts'
import { type FindAddress, type Handle, parsePhrasing } from './handle.ts'
import { toHtml } from './to-html.ts'

export function toMedia(findAddress: FindAddress): Record<string, Handle> {
  const toPlayer: Handle = (_, element) => {
    const value = toHtml(element, findAddress)
    return / src="/.test(value)
      ? { type: 'html', value, data: { hName: 'span' } }
      : undefined
  }
  return {
    a: toLink(findAddress),
    img: toImage(findAddress),
    ...{ audio: toPlayer, video: toPlayer },
  }
}

function toLink(findAddress: FindAddress): Handle {
  return (state, element) => {
    const children = parsePhrasing(state, element)
    const anchor = attributeOf(element, 'dataAnchor')
    if (anchor !== '') {
      const value = toHtml({ ...element, properties: { id: anchor }, children: [] })
      return [{ type: 'html', value, data: { hName: 'span' } }, ...children]
    }
    const url = addressOf(element, 'href', findAddress)
    if (url === undefined || children.length === 0) return children
    const title = attributeOf(element, 'title').trim() || null
    return { type: 'link', url, title, children }
  }
}

function toImage(findAddress: FindAddress): Handle {
  return (_, element) => {
    const url = addressOf(element, 'src', findAddress)
    if (url === undefined) return undefined
    const alt = attributeOf(element, 'alt').replace(/\s+/g, ' ').trim()
    const title = attributeOf(element, 'title').replace(/\s+/g, ' ').trim() || null
    return { type: 'image', url, alt, title }
  }
}

function addressOf(
  element: Element,
  name: 'href' | 'src',
  findAddress: FindAddress,
): string | undefined {
  const place = element.properties.dataPlace
  if (typeof place === 'number') return findAddress(place)
  return attributeOf(element, name) || undefined
}
