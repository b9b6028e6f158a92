// Sound and film in the page: one player with controls and one address.
import type { Element, Root } from 'hast'
import { note, type Work } from '../rule.ts'
import { type Parent, replaceElements, toElement } from '../tree/edit.ts'
import { attributeOf, listElements } from '../tree/read.ts'

/** A poster of another host would tell it who reads, so it goes; subtitles are noted. */
export function readPlayers(tree: Root, work: Work): void {
  replaceElements(tree, (element, parent) => {
    if (!/^(?:audio|video)$/.test(element.tagName)) return undefined
    const sources = listElements(element, ({ tagName }) => tagName === 'source')
    const tracks = listElements(element, ({ tagName }) => tagName === 'track')
    const src = [element, ...sources]
      .map((each) => attributeOf(each, 'src'))
      .find(Boolean)
    if (!src) return []
    if (tracks.length > 0)
      note(
        work,
        'loss',
        'subtitles-left-out',
        'The subtitles of a film were left out',
        element,
      )
    element.children = []
    element.properties = toProperties(element, src)
    return isInLine(parent) ? undefined : [toElement('p', {}, [element], element)]
  })
}

function isInLine(parent: Parent): boolean {
  return (
    parent.type === 'element' &&
    /^(?:p|a|span|b|strong|em|i|td|th|li|figcaption)$/.test(parent.tagName)
  )
}

function toProperties(element: Element, src: string): Element['properties'] {
  const label = attributeOf(element, 'ariaLabel') || attributeOf(element, 'title')
  return {
    src,
    controls: true,
    ...(element.properties.loop ? { loop: true } : {}),
    ...(element.properties.muted ? { muted: true } : {}),
    ...(label === '' ? {} : { ariaLabel: label }),
  }
}
