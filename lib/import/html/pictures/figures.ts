// Figures: a picture has its caption as its title, and every picture of a gallery stands alone.
import type { Element, ElementContent, Root } from 'hast'
import { replaceElements, toElement } from '../tree/edit.ts'
import {
  attributeOf,
  findElement,
  hasClass,
  listElements,
  solidChildren,
  textOf,
} from '../tree/read.ts'

/** A caption that has a link stays HTML: Markdown has no place for one. */
export function readFigures(tree: Root): void {
  replaceElements(tree, (element) => {
    const caption = findCaption(element)
    if (element.tagName !== 'figure' && !caption) return undefined
    const frame = without(element, caption)
    const pictures = listElements(frame, ({ tagName }) => tagName === 'img')
    const [picture] = pictures
    const isMore = textOf(frame).trim() !== ''
    const isRich = caption !== undefined && hasPicture(caption)
    if (!picture || isMore || isRich) return withCaption(frame.children, caption)
    if (pictures.length === 1) return toFigure(picture, caption, frame)
    const shown = listLinked(frame).map((each) => toElement('p', {}, [each], element))
    return withCaption(shown, caption)
  })
}

// The caption is taken out of the tree, and stands behind.
function without(element: Element, caption: Element | undefined): Element {
  const frame = toElement('div', {}, element.children, element)
  replaceElements(frame, (inner) => (inner === caption ? [] : undefined))
  return frame
}

const FRAME = /^(?:figure|div|table|dl)$/
const CAPTION =
  /^(?:wp-caption-text|tr-caption|image-caption|caption|gallery-caption|wp-caption-dd)$/

// `figcaption`, `p.wp-caption-text` of old WordPress, `td.tr-caption` of Blogger.
function findCaption(element: Element): Element | undefined {
  if (!FRAME.test(element.tagName)) return undefined
  if (element.tagName === 'figure')
    return element.children.findLast(
      (child): child is Element =>
        child.type === 'element' && child.tagName === 'figcaption',
    )
  const isFrame = hasClass(
    element,
    /^(?:wp-caption|tr-caption-container|gallery-item|captioned-image)/,
  )
  return isFrame
    ? findElement(element, (inner) => hasClass(inner, CAPTION) && inner !== element)
    : undefined
}

function withCaption(
  shown: readonly ElementContent[],
  caption: Element | undefined,
): ElementContent[] {
  const isEmpty = !caption || (textOf(caption).trim() === '' && !hasPicture(caption))
  return isEmpty
    ? [...shown]
    : [...shown, toElement('div', {}, caption.children, caption)]
}

function hasPicture(element: Element): boolean {
  return findElement(element, ({ tagName }) => tagName === 'img') !== undefined
}

function toFigure(
  picture: Element,
  caption: Element | undefined,
  frame: Element,
): ElementContent[] {
  const [shown = picture] = listLinked(frame)
  if (!caption || textOf(caption).trim() === '') return [toElement('p', {}, [shown])]
  const hasLink = findElement(caption, ({ tagName }) => tagName === 'a')
  if (hasLink)
    return [
      toElement('figure', { dataKept: 'true' }, [
        shown,
        toElement('figcaption', {}, unwrap(caption)),
      ]),
    ]
  picture.properties.title = textOf(caption).replace(/\s+/g, ' ').trim()
  return [toElement('p', {}, [shown], picture)]
}

// A paragraph alone in it.
function unwrap(caption: Element): ElementContent[] {
  const [only, ...others] = solidChildren(caption)
  const isAlone = only?.type === 'element' && only.tagName === 'p' && others.length === 0
  return isAlone ? only.children : caption.children
}

/** The pictures, each with the link around it alone. */
function listLinked(parent: Element): Element[] {
  return listElements(parent, (element) => {
    if (element.tagName === 'img') return true
    const [only, ...others] = solidChildren(element)
    return (
      element.tagName === 'a' &&
      attributeOf(element, 'href') !== '' &&
      only?.type === 'element' &&
      only.tagName === 'img' &&
      others.length === 0
    )
  })
}
