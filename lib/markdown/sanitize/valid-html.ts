// Keeps what authors write in HTML valid: numbers and words of attributes, items and their lists.
import type { Element, ElementContent, Root } from 'hast'
import { type Parent, walk } from '../walk.ts'

type Reading = (value: string) => string | number | undefined

const oneOf =
  (...words: string[]): Reading =>
  (value) =>
    words.find((word) => word === value || word === value.toLowerCase())

const between =
  (least: number, most: number): Reading =>
  (value) => {
    const number = /^[+-]?\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    return number >= least && number <= most ? number : undefined
  }

/** `300px` and `300.5` are what browsers read: 300. A share of the window is none of theirs. */
const pixels: Reading = (value) => {
  const [, digits] = /^\+?(\d{1,6})(?:\.\d{0,9})?(?:px)?$/i.exec(value) ?? []
  return digits === undefined ? undefined : Number(digits)
}

const LARGE = 2 ** 31 - 1
const SIZES = { width: pixels, height: pixels }
const CELL = { colSpan: between(1, 1000), rowSpan: between(0, 65_534) }
const COLUMNS = { span: between(1, 1000) }
const PLAYER = { preload: oneOf('none', 'metadata', 'auto', '') }

/** By element; HTML §4 and §15. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  img: SIZES,
  video: { ...SIZES, ...PLAYER },
  audio: PLAYER,
  td: CELL,
  th: { ...CELL, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') },
  col: COLUMNS,
  colgroup: COLUMNS,
  ol: { start: between(-LARGE, LARGE), type: oneOf('1', 'a', 'A', 'i', 'I') },
  li: { value: between(-LARGE, LARGE) },
  time: { dateTime: (value) => (/^[+-]?[\dP]/.test(value) ? value : undefined) },
  track: {
    kind: oneOf('subtitles', 'captions', 'descriptions', 'chapters', 'metadata'),
  },
}

const direction = oneOf('ltr', 'rtl', 'auto')

/** Takes away values that HTML has no meaning for. Elements stay as they are. */
export function keepValidValues(tree: Root): void {
  walk(tree, ({ tagName, properties }) => {
    if (properties.dir !== undefined) readValue(properties, 'dir', direction)
    const readings = Object.hasOwn(VALUES, tagName) ? VALUES[tagName] : undefined
    for (const name in readings) {
      const reading = readings[name]
      if (reading && properties[name] !== undefined) readValue(properties, name, reading)
    }
  })
}

function readValue(properties: Element['properties'], name: string, reading: Reading) {
  const value = reading(String(properties[name]).trim())
  if (value === undefined) delete properties[name]
  else properties[name] = value
}

/** Where an item belongs, and the list that is made for a lone one. */
const ITEMS: Readonly<Record<string, { lists: readonly string[]; list: string }>> = {
  li: { lists: ['ul', 'ol', 'menu'], list: 'ul' },
  dt: { lists: ['dl', 'div'], list: 'dl' },
  dd: { lists: ['dl', 'div'], list: 'dl' },
}

/** Lists and items that stand in no source. */
const made = new WeakSet<object>()

/** A list in a list moves into the item before it, and lone items get a list. */
export function repairLists(parent: Parent): void {
  const kept: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type !== 'element' && child.type !== 'text') continue
    if (child.type === 'element' && isEmptyHeading(child)) continue
    if (child.type === 'element') repairLists(child)
    const last = kept.at(-1)
    const isSpace = child.type === 'text' && child.value.trim() === ''
    const tagName = child.type === 'element' ? findHolder(parent, child) : undefined
    const home = isSpace ? findMade(last) : tagName && findHome(tagName, kept)
    if (home) home.children.push(child)
    else if (tagName === undefined) kept.push(child)
    else kept.push(makeElement(tagName, child))
  }
  parent.children = kept
}

/** `##` alone. */
function isEmptyHeading({ tagName, properties, children }: Element): boolean {
  return /^h[1-6]$/.test(tagName) && children.length === 0 && properties.id === undefined
}

/** The element that a misplaced one needs around it. */
function findHolder(parent: Parent, { tagName }: Element): string | undefined {
  const name = parent.type === 'element' ? parent.tagName : ''
  if (name === 'ul' || name === 'ol') return tagName === 'li' ? undefined : 'li'
  const item = Object.hasOwn(ITEMS, tagName) ? ITEMS[tagName] : undefined
  return item?.lists.includes(name) ? undefined : item?.list
}

function findHome(tagName: string, kept: readonly ElementContent[]): Element | undefined {
  if (tagName !== 'li') {
    const list = findMade(kept.at(-1))
    return list?.tagName === tagName ? list : undefined
  }
  const last = kept.findLast(({ type }) => type === 'element')
  return last?.type === 'element' && last.tagName === 'li' ? last : undefined
}

function findMade(node: ElementContent | undefined): Element | undefined {
  return node?.type === 'element' && made.has(node) ? node : undefined
}

function makeElement(tagName: string, child: ElementContent): Element {
  const element: Element = { type: 'element', tagName, properties: {}, children: [child] }
  made.add(element)
  return element
}
