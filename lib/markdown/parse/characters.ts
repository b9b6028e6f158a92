import type { Element, Root, Text } from 'hast'
import type { VFile } from 'vfile'
import type { Violation } from '../../model/diagnostic.ts'
import { cleanText, formatCodePoint } from '../../text/clean.ts'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import type { Parent } from '../walk.ts'

// Whatever `cleanText` would change.
const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/u

/** Takes control characters out of text and attributes; line ends become `\n`. */
export function rehypeCharacters() {
  return (tree: Root, file: VFile): void => {
    cleanChildren(tree, file)
  }
}

function cleanChildren(parent: Parent, file: VFile): void {
  for (const child of parent.children) {
    if (child.type === 'text') cleanTextNode(child, parent, file)
    if (child.type !== 'element') continue
    cleanProperties(child, parent, file)
    cleanChildren(child, file)
  }
}

function cleanTextNode(text: Text, parent: Parent, file: VFile): void {
  if (!SUSPECT.test(text.value)) return
  const value = cleanText(text.value)
  if (value.removed !== undefined)
    report(file, toRemovedCharacter(value.removed), placeOf(text, parent))
  text.value = value.text
}

function cleanProperties(element: Element, parent: Parent, file: VFile): void {
  const { properties } = element
  for (const property in properties) {
    const value = properties[property]
    if (typeof value !== 'string' && !Array.isArray(value)) continue
    const texts = [value].flat().map(String)
    if (!texts.some((text) => SUSPECT.test(text))) continue
    const clean = texts.map(cleanText)
    const removed = clean.find((part) => part.removed !== undefined)?.removed
    if (removed !== undefined)
      report(file, toRemovedCharacter(removed), placeOf(element, parent))
    const kept = clean.map(({ text }) => text)
    properties[property] = Array.isArray(value) ? kept : (kept[0] ?? '')
  }
}

function toRemovedCharacter(removed: string): Violation {
  return toViolation('control-character:body', { character: formatCodePoint(removed) })
}
