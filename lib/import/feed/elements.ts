// Elements of a feed by their names.
import type { XmlElement } from '../input/xml.ts'

/** The first child with the first of these names that has one. */
export function findChild(
  element: XmlElement,
  ...names: readonly string[]
): XmlElement | undefined {
  for (const name of names) {
    const found = element.children.find((child) => toAtomName(child.name) === name)
    if (found) return found
  }
  return undefined
}

export function listChildren(
  element: XmlElement,
  ...names: readonly string[]
): XmlElement[] {
  return element.children.filter(({ name }) => names.includes(toAtomName(name)))
}

/** The trimmed text of the first child with one of these names and any text. */
export function findText(
  element: XmlElement,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const found = listChildren(element, name).map(({ text }) => text.trim())
    const text = found.find((each) => each !== '')
    if (text !== undefined) return text
  }
  return undefined
}

/** Elements of Atom have no prefix in feeds of Atom and one in those of RSS. */
export function toAtomName(name: string): string {
  return name.replace(/^(?:atom|rss):/, '')
}
