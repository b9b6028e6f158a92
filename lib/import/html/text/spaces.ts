// Spaces at the ends of bold words and links stand outside of them: Markdown reads no sign there.
import type { Element, ElementContent, Root } from 'hast'
import { replaceElements, toText } from '../tree/edit.ts'

const WRAPPERS =
  /^(?:a|abbr|b|cite|del|dfn|em|i|ins|kbd|mark|q|s|strike|strong|su[bp]|u|var)$/
// Those that have no width, too: right behind a sign they make a list of it.
const FIRST = /^[ \t\n\f\r\u00a0\u2000-\u200b\u3000\ufeff]+/
const LAST = /[ \t\n\f\r\u00a0\u2000-\u200b\u3000\ufeff]+$/

/** Takes line breaks and spaces out of them; one that holds nothing else goes. */
export function moveSpaces(tree: Root): void {
  replaceElements(tree, (element) => {
    if (!WRAPPERS.test(element.tagName)) return undefined
    const before = takeFrom(element, 0)
    const after = takeFrom(element, -1)
    const isEmpty =
      element.children.length === 0 && element.properties.dataAnchor === undefined
    if (before.length + after.length === 0 && !isEmpty) return undefined
    return isEmpty ? [...before, ...after] : [...before, element, ...after]
  })
}

function takeFrom(element: Element, end: 0 | -1): ElementContent[] {
  const taken: ElementContent[] = []
  for (let node = element.children.at(end); node; node = element.children.at(end)) {
    const space = takeSpace(node, end)
    if (!space) break
    if (end === 0) taken.push(space.taken)
    else taken.unshift(space.taken)
    if (!space.isAll) break
    if (end === 0) element.children.shift()
    else element.children.pop()
  }
  return taken
}

function takeSpace(node: ElementContent, end: 0 | -1) {
  if (node.type === 'element')
    return node.tagName === 'br' ? { taken: node, isAll: true } : undefined
  if (node.type !== 'text') return undefined
  const [space] = (end === 0 ? FIRST : LAST).exec(node.value) ?? []
  if (space === undefined)
    return node.value === '' ? { taken: node, isAll: true } : undefined
  const isAll = space.length === node.value.length
  if (!isAll)
    node.value =
      end === 0 ? node.value.slice(space.length) : node.value.slice(0, -space.length)
  return { taken: toText(space), isAll }
}
