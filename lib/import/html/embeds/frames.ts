// Frames and players: a link to the page that a reader opens.
import type { Element, ElementContent, Root } from 'hast'
import { toLinkText, toWatchPage } from '../../../markdown/embeds/watch-page.ts'
import { note, type Work } from '../rule.ts'
import { replaceElements, toElement, toText } from '../tree/edit.ts'
import { attributeOf, findElement } from '../tree/read.ts'

/** Each is a paragraph, or words where it stands in a line; one without an address is noted. */
export function readFrames(tree: Root, work: Work): void {
  replaceElements(tree, (element) => {
    if (element.tagName === 'script') return readScript(element, work)
    if (!/^(?:iframe|embed|object|frame|amp-youtube|lite-youtube)$/.test(element.tagName))
      return undefined
    const address = findAddress(element)
    if (address !== undefined) return toLink(address, titleOf(element), element, work)
    if (element.tagName === 'object') return element.children
    note(
      work,
      'loss',
      'frame-empty',
      'A frame names no page, so nothing is in its place',
      element,
    )
    return []
  })
}

function findAddress(element: Element): string | undefined {
  const film = attributeOf(element, 'videoid') || attributeOf(element, 'dataVideoid')
  if (film !== '') return `https://www.youtube.com/watch?v=${film}`
  const movie = findElement(
    element,
    (inner) =>
      inner.tagName === 'param' && /^(?:movie|src)$/i.test(attributeOf(inner, 'name')),
  )
  const inner = findElement(element, ({ tagName }) => /^(?:embed|iframe)$/.test(tagName))
  const given = [
    ...['src', 'data', 'dataSrc', 'dataLazySrc'].map((name) =>
      attributeOf(element, name),
    ),
    movie ? attributeOf(movie, 'value') : '',
    inner ? attributeOf(inner, 'src') : '',
  ]
  return given
    .map((url) => url.trim())
    .find((url) => /^(?:https?:)?\/\/|^\/?[\w.-]+\//i.test(url))
}

function titleOf(element: Element): string {
  const title = attributeOf(element, 'title') || attributeOf(element, 'ariaLabel')
  return /^(?:youtube video player|embedded content|iframe|video)$/i.test(title.trim())
    ? ''
    : title.replace(/\s+/g, ' ').trim()
}

/** Shared by all that shows something of another site. */
export function toLink(
  address: string,
  title: string,
  place: Element,
  work: Work,
): ElementContent[] {
  const page = toPage(address)
  const words = title === '' ? toLinkText(page) : title
  note(work, 'guess', 'frame-to-link', `A frame became a link to ${page}`, place)
  return [
    toElement('p', {}, [toElement('a', { href: page }, [toText(words)], place)], place),
  ]
}

// Medium and WordPress wrap the address of a player once more.
function toPage(address: string): string {
  const full = address.startsWith('//') ? `https:${address}` : address
  const inner =
    /^https?:\/\/(?:cdn\.embedly\.com\/widgets\/media\.html|videopress\.com\/embed-wrap).*?[?&](?:url|src)=([^&]+)/.exec(
      full,
    )?.[1]
  return toWatchPage(inner ? decode(inner) : full)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const GIST = /^(?:https?:)?\/\/gist\.github\.com\/[\w-]+\/?[\da-f]*(?:\.js)?/i

// Of scripts, a gist alone shows something to readers.
function readScript(script: Element, work: Work): ElementContent[] | undefined {
  const src = attributeOf(script, 'src')
  return GIST.test(src) || /asciinema\.org\/a\/\w+\.js/.test(src)
    ? toLink(src, '', script, work)
    : undefined
}
