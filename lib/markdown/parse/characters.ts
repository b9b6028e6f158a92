// Characters that no page may hold, and those that tell of a wrong encoding.
import type { Element, Root, Text } from 'hast'
import type { VFile } from 'vfile'
import type { Position } from '../../model/diagnostic.ts'
import {
  type CleanText,
  cleanText,
  findMisread,
  formatCodePoint,
} from '../../text/clean.ts'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { findPlace } from '../edits/find-place.ts'
import type { Parent } from '../walk.ts'

// Whatever `cleanText` would change, and what may be text that was read in a wrong encoding.
const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff\ud800-\udfffÂÃâðï]/u

/** Takes control characters out of text and attributes; line ends become `\n`. */
export function rehypeCharacters() {
  return (tree: Root, file: VFile): void => {
    cleanChildren(tree, file, false)
  }
}

function cleanChildren(parent: Parent, file: VFile, isCode: boolean): void {
  for (const child of parent.children) {
    if (child.type === 'text' && SUSPECT.test(child.value))
      cleanTextNode(child, parent, file, isCode)
    if (child.type !== 'element') continue
    cleanProperties(child, parent, file)
    cleanChildren(child, file, isCode || child.tagName === 'code')
  }
}

function cleanTextNode(text: Text, parent: Parent, file: VFile, isCode: boolean): void {
  const clean = cleanText(text.value)
  const placeOfText = (pattern: RegExp) =>
    findPlace(text, pattern, file) ?? placeOf(text, parent)
  reportCleaned(file, clean, placeOfText)
  // Code may be about them.
  if (!isCode) reportLost(file, clean.text, placeOfText)
  text.value = clean.text
}

type PlaceOf = (pattern: RegExp) => Position

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const LEFTOVER = /[\u0080-\u009f]|&#(?:0*1[2-5]\d|x0*[89][\da-f]);/i

function reportCleaned(file: VFile, { removed, replaced }: CleanText, place: PlaceOf) {
  if (removed !== undefined) {
    const character = formatCodePoint(removed)
    report(file, toViolation('control-character:body', { character }), place(CONTROL))
  }
  if (replaced === undefined) return
  const [character, letter] = [formatCodePoint(replaced.from), replaced.to]
  const reference = `&#${replaced.from.charCodeAt(0)};`
  const values = { character, reference, letter }
  report(file, toViolation('windows-character:body', values), place(LEFTOVER))
}

function reportLost(file: VFile, text: string, place: PlaceOf): void {
  if (text.includes('\ufffd'))
    report(file, toViolation('replacement-character', {}), place(/\ufffd|&#/))
  const misread = findMisread(text)
  if (!misread) return
  const { found, meant } = misread
  const violation = meant
    ? toViolation('text-misread:meant', { found, meant })
    : toViolation('text-misread', { found })
  report(file, violation, place(new RegExp(found.replace(/\W/g, '\\$&'))))
}

function cleanProperties(element: Element, parent: Parent, file: VFile): void {
  const { properties } = element
  for (const property in properties) {
    const value = properties[property]
    if (typeof value !== 'string' && !Array.isArray(value)) continue
    const texts = [value].flat().map(String)
    if (!texts.some((text) => SUSPECT.test(text))) continue
    const clean = texts.map(cleanText)
    for (const part of clean) reportCleaned(file, part, () => placeOf(element, parent))
    const kept = clean.map(({ text }) => text)
    properties[property] = Array.isArray(value) ? kept : (kept[0] ?? '')
  }
}
