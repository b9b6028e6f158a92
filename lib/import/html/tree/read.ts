// Reads elements of HTML.
import type { Element, RootContent } from 'hast'
import type { Parent } from './edit.ts'

/** The names in `class`, as they are written. */
export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}

export function hasClass(element: Element, name: RegExp): boolean {
  return classesOf(element).some((each) => name.test(each))
}

/** An attribute as text; empty where there is none. */
export function attributeOf({ properties }: Element, name: string): string {
  const value = properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** All text inside, as it is written. */
export function textOf(node: Parent | RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The first element inside for which `is` holds. */
export function findElement(
  parent: Parent,
  is: (element: Element) => boolean,
): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const found = is(child) ? child : findElement(child, is)
    if (found) return found
  }
  return undefined
}

/** All elements inside for which `is` holds, but for those inside of one another. */
export function listElements(
  parent: Parent,
  is: (element: Element) => boolean,
): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return is(child) ? [child] : listElements(child, is)
  })
}

/** Nothing that a reader would see. */
export function isBlank(node: RootContent): boolean {
  return node.type === 'text'
    ? /^[ \t\n\f\r]*$/.test(node.value)
    : node.type === 'comment'
}

/** What is not blank. */
export function solidChildren({ children }: Parent): Parent['children'] {
  return children.filter((child) => !isBlank(child))
}
