// Puts what readers can use in the place of players, frames and what only scripts would show.
import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import type { Violation } from '../../model/diagnostic.ts'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import type { Parent } from '../walk.ts'
import { isSolid, readEmpty } from './empty-frames.ts'
import { renameOld } from './old-elements.ts'
import { findLazySource, isPlaceholder } from './lazy-pictures.ts'
import { isPictureComponent, isShown, readPicture } from './pictures.ts'
import { readBlock } from './wordpress-blocks.ts'
import { type Context, LINES, toElement, toLink } from './to-link.ts'

/** Runs before HTML is sanitized: what it makes is judged like anything an author writes. */
export function rehypeEmbeds() {
  return (tree: Root, file: VFile): void => {
    if (HTML.test(String(file))) replaceIn(tree, file, false)
  }
}

const HTML = /<[a-z]|!\[|<!-- *wp:/i

// `isInLine`: a paragraph can not stand there.
function replaceIn(parent: Parent, file: VFile, isInLine: boolean): void {
  const children: ElementContent[] = []
  let isChanged = false
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'text') children.push(child)
    if (child.type !== 'element' && child.type !== 'comment') continue
    const context = { parent, index, isInLine }
    const found =
      child.type === 'comment'
        ? readBlock(child, context, file)
        : read(child, context, file)
    isChanged ||= found !== undefined
    children.push(...(found ?? [child]))
  }
  if (isChanged) parent.children = children
}

function read(
  element: Element,
  context: Context,
  file: VFile,
): ElementContent[] | undefined {
  const { parent, index } = context
  renameOld(element, parent, file)
  const { tagName } = element
  if (tagName === 'svg' || tagName === 'math') return undefined
  const isInLine = context.isInLine || LINES.test(tagName)
  if (isPictureComponent(element)) element.children = element.children.filter(isShown)
  replaceIn(element, file, isInLine)
  if (tagName === 'img') {
    if (isPlaceholder(parent, index)) return []
    findLazySource(element)
    return readPicture(element, context, file)
  }
  const contents = readEmbed(element, context)
  if (!contents) return undefined
  if (tagName !== 'noscript') reportEmbed(element, parent, contents, file)
  return contents
}

function readEmbed(element: Element, context: Context): ElementContent[] | undefined {
  const { tagName, properties } = element
  switch (tagName) {
    case 'iframe':
    case 'embed':
      return toLink(properties.src ?? properties.dataSrc, element, context)
    case 'lite-youtube':
      return toLink(`https://youtu.be/${properties.videoid}`, element, context)
    case 'script':
      return /^(?:https?:)?\/\/(?:gist\.github\.com|asciinema\.org\/a|jsfiddle\.net)\//.test(
        String(properties.src),
      )
        ? toLink(properties.src, element, context)
        : undefined
    case 'input':
      return readInput(properties)
    case 'object':
      return readObject(element, context)
    case 'noscript':
    case 'canvas':
      return element.children
    case 'area':
      return readArea(element, context)
    default:
      return isPictureComponent(element)
        ? [toElement('img', { ...properties }, [], element), ...element.children]
        : readEmpty(element, context)
  }
}

// Each part of a map is a link.
function readArea(element: Element, context: Context): ElementContent[] {
  const { href, alt, title } = element.properties
  const named = { ...element, properties: { title: alt || title } }
  const link = toLink(href, named, { ...context, isInLine: true })
  return link.length > 0 ? [...link, { type: 'text', value: ' ' }] : []
}

// Only the boxes of a task list are not for writing.
function readInput({ type, value }: Element['properties']): ElementContent[] | undefined {
  if (type === 'checkbox') return undefined
  const isButton = /^(?:submit|button|reset)$/.test(String(type))
  return isButton && value ? [{ type: 'text', value: String(value) }] : []
}

// Its own words, or a picture, or a link to what it would show.
function readObject(element: Element, context: Context): ElementContent[] {
  const { properties } = element
  const inside = element.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'param',
  )
  if (inside.some(isSolid)) return inside
  const isPicture = /^image\//.test(String(properties.type))
  if (!isPicture || !properties.data) return toLink(properties.data, element, context)
  const alt = String(properties.ariaLabel ?? properties.title ?? '')
  return [toElement('img', { src: properties.data, alt }, [], element)]
}

function reportEmbed(
  element: Element,
  parent: Parent,
  contents: readonly ElementContent[],
  file: VFile,
): void {
  report(file, toRemoved(element, contents.length > 0), placeOf(element, parent))
}

function toRemoved({ tagName: element }: Element, isReplaced: boolean): Violation {
  if (element === 'canvas') return toViolation('html-element-removed', { element })
  if (element === 'input') return toViolation('html-element-removed:form', { element })
  const variant = isReplaced ? 'linked' : 'frame'
  return toViolation(`html-element-removed:${variant}`, { element })
}
