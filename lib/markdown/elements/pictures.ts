import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { solidChildren, walk } from '../walk.ts'

/** Makes a picture alone in its paragraph a figure, and its title the caption. */
export function rehypeFigures() {
  return (tree: Root, file: VFile): void => {
    walk(tree, (element, parent) => {
      if (element.tagName === 'p') makeFigure(element)
      if (element.tagName !== 'img' || element.properties.alt !== undefined) return
      element.properties.alt = ''
      report(file, toViolation('image-missing-alt', {}), placeOf(element, parent))
    })
  }
}

function makeFigure(paragraph: Element): void {
  const [child, ...others] = solidChildren(paragraph)
  if (child?.type !== 'element' || others.length > 0) return
  const picture = pictureOf(child)
  if (!picture) return
  const { title } = picture.properties
  delete picture.properties.title
  paragraph.tagName = 'figure'
  paragraph.properties = { ...paragraph.properties, className: ['picture'] }
  paragraph.children = [child]
  if (typeof title === 'string' && title !== '')
    paragraph.children.push({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: title }],
    })
}

// The picture itself, or a link with nothing else in it.
function pictureOf(element: Element): Element | undefined {
  if (element.tagName === 'img') return element
  if (element.tagName !== 'a') return undefined
  const [child, ...others] = solidChildren(element)
  return child?.type === 'element' && child.tagName === 'img' && others.length === 0
    ? child
    : undefined
}
