// The link that stands in the place of a player or a frame.
import type { Element, ElementContent } from 'hast'
import type { Parent } from '../walk.ts'
import { toLinkText, toWatchPage } from './watch-page.ts'

/** Where an element stands. */
export interface Context {
  readonly parent: Parent
  readonly index: number
  /** A paragraph can not stand there. */
  readonly isInLine: boolean
}

/** What holds a line of text. */
export const LINES =
  /^(?:a|abbr|b|cite|code|em|h[1-6]|i|p|s|small|span|strong|sub|sup|u)$/

/**
 * With its title, and with its poster where that is a picture of the content, to the page that a
 * reader opens; nothing where no page is named.
 */
export function toLink(
  source: unknown,
  element: Element,
  { parent, isInLine }: Context,
): ElementContent[] {
  const address = String(source ?? '').trim()
  if (address === '' || /^(?:about|javascript|data):/i.test(address)) return []
  const page = toWatchPage(address)
  const { title, ariaLabel, playlabel } = element.properties
  const value = String(title || ariaLabel || playlabel || toLinkText(page))
  const isInLink = parent.type === 'element' && parent.tagName === 'a'
  const words: ElementContent = { type: 'text', value }
  if (isInLink) return [words]
  const poster = isInLine ? undefined : findPoster(element)
  const shown = poster
    ? toElement('img', { src: poster, alt: value, title: value }, [], element)
    : words
  const link = toElement('a', { href: page }, [shown], element)
  return [isInLine ? link : toElement('p', {}, [link], element)]
}

// A remote one would tell its host who reads.
function findPoster({ properties }: Element): string | undefined {
  const poster = String(properties.poster ?? properties.dataPoster ?? '').trim()
  return poster === '' || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(poster) ? undefined : poster
}

/** At the place of another element. */
export function toElement(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
  { position }: Element,
): Element {
  const place = position ? { position } : {}
  return { type: 'element', tagName, properties, children, ...place }
}
