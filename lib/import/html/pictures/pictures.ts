// Pictures: one `img` for each, with every address that promises it.
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { isPicture } from '../../../http/media-type.ts'
import { childrenOf, type Parent, setChildren, toText } from '../tree/edit.ts'
import {
  attributeOf,
  findElement,
  hasClass,
  isBlank,
  listElements,
  solidChildren,
  textOf,
} from '../tree/read.ts'
import { isEmoji, isPixel } from './decorations.ts'
import { listSources } from './sources.ts'

/** Takes out pixels that count readers, and puts the letter in the place of a drawn emoji. */
export function readPictures(tree: Root): void {
  read(tree)
}

function read(parent: Parent): void {
  const before = childrenOf(parent)
  const children = before.flatMap((child, index) => {
    if (child.type !== 'element' || child.tagName === 'pre') return [child]
    if (child.tagName === 'noscript') return readNoScript(child, before, index)
    const found = readPicture(child)
    if (!found) read(child)
    return found ?? [child]
  })
  setChildren(parent, children)
}

function readPicture(element: Element): ElementContent[] | undefined {
  switch (element.tagName) {
    case 'img':
    case 'image':
    case 'amp-img':
      return toPicture(element, element)
    case 'picture':
      return fromPicture(element)
    case 'a':
      return readLink(element)
    default:
      return undefined
  }
}

function fromPicture(picture: Element, linked?: string): ElementContent[] {
  const shown = findElement(picture, ({ tagName }) => tagName === 'img')
  const sources = listElements(picture, ({ tagName }) => tagName === 'source')
  return shown ? toPicture(shown, picture, linked, sources) : []
}

// Around a picture alone: a link to another form of it goes.
function readLink(link: Element): ElementContent[] | undefined {
  const shown = findOnly(link)
  const href = attributeOf(link, 'href').trim()
  if (!shown || !isPictureAddress(href)) return undefined
  return shown.tagName === 'picture'
    ? fromPicture(shown, href)
    : toPicture(shown, link, href)
}

function findOnly(parent: Element): Element | undefined {
  const [only, ...others] = solidChildren(parent).filter(isShown)
  if (only?.type !== 'element' || others.length > 0) return undefined
  if (/^(?:img|picture)$/.test(only.tagName)) return only
  return /^(?:div|span|figure)$/.test(only.tagName) ? findOnly(only) : undefined
}

// Beside a picture, Substack has buttons and drawings that say nothing.
function isShown(node: RootContent): boolean {
  if (node.type !== 'element') return true
  return textOf(node).trim() !== '' || findPicture(node) !== undefined
}

function findPicture(node: Element): Element | undefined {
  return /^(?:img|picture)$/.test(node.tagName)
    ? node
    : findElement(node, ({ tagName }) => /^(?:img|picture)$/.test(tagName))
}

function isPictureAddress(address: string): boolean {
  const path = address.replace(/[?#].*$/s, '')
  return isPicture(path) || /\/image\/fetch\/|\/media\/\w+\.(?:jpe?g|png)/i.test(address)
}

function toPicture(
  picture: Element,
  place: Element,
  linked?: string,
  sources: readonly Element[] = [],
): ElementContent[] {
  const alt = attributeOf(picture, 'alt').trim()
  const src = attributeOf(picture, 'src')
  if (isEmoji(picture, src)) return [toText(alt)]
  const candidates = listSources(picture, linked, sources)
  const [best] = candidates
  if (best === undefined || isPixel(picture, src)) return []
  const words = alt === '' ? toWords(attributeOf(picture, 'title')) : alt
  const { position } = place
  return [
    {
      ...{ type: 'element', tagName: 'img', children: [] },
      properties: {
        ...{ src: best, alt: words, dataCandidates: candidates },
        ...(hasClass(picture, /^(?:latex|mathtex-equation-editor)$/)
          ? { dataTex: alt }
          : {}),
      },
      ...(position ? { position } : {}),
    },
  ]
}

// Editors fill in the name of the file.
function toWords(title: string): string {
  return /\s/.test(title.trim()) ? title.trim() : ''
}

// The twin of a lazy picture beside it; alone, it shows what it holds.
function readNoScript(
  element: Element,
  siblings: readonly ElementContent[],
  index: number,
): ElementContent[] {
  const holds = findElement(element, ({ tagName }) => tagName === 'img')
  const isTwin = [-1, 1].some((step) => {
    const next = findSolid(siblings, index, step)
    const isPictureBeside =
      next?.type === 'element' && /^(?:img|picture|amp-img)$/.test(next.tagName)
    return (
      isPictureBeside &&
      attributeOf(next, 'alt') === (holds ? attributeOf(holds, 'alt') : '')
    )
  })
  if (holds && isTwin) return []
  read(element)
  return element.children
}

function findSolid(siblings: readonly ElementContent[], index: number, step: number) {
  for (let at = index + step; siblings[at]; at += step) {
    const sibling = siblings[at]
    if (sibling && !isBlank(sibling)) return sibling
  }
  return undefined
}
