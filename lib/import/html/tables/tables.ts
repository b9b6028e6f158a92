// Tables: GFM has lines of cells alone; any other stays HTML, and a frame of a layout goes.
import type { Element, ElementContent, Root } from 'hast'
import { replaceElements, toElement } from '../tree/edit.ts'
import { isBlock } from '../tree/names.ts'
import { attributeOf, findElement, listElements, solidChildren } from '../tree/read.ts'

/** Marks with `dataKept` what stays HTML. */
export function readTables(tree: Root): void {
  replaceElements(tree, (table) => {
    if (table.tagName !== 'table') return undefined
    const cells = listElements(table, isCell)
    if (cells.length === 0) return []
    if (isLayout(table, cells)) return cells.flatMap(toBlocks)
    for (const cell of cells) unwrapOnly(cell)
    const caption = findElement(table, ({ tagName }) => tagName === 'caption')
    if (caption || !cells.every(isLine) || !isEven(table)) {
      table.properties = { dataKept: 'true' }
      return undefined
    }
    settleHead(table)
    for (const cell of cells) cell.properties = alignOf(cell)
    return undefined
  })
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th'
}

// One cell, or one column of pictures and paragraphs, is a frame and no table.
function isLayout(table: Element, cells: readonly Element[]): boolean {
  if (attributeOf(table, 'role') === 'presentation') return true
  const rows = listElements(table, ({ tagName }) => tagName === 'tr')
  const isColumn = rows.every((row) => listElements(row, isCell).length === 1)
  if (!isColumn || cells.some(({ tagName }) => tagName === 'th')) return false
  return cells.length === 1 || cells.every((cell) => findElement(cell, isFrameContent))
}

function isFrameContent(element: Element): boolean {
  return element.tagName === 'img' || isBlock(element)
}

function toBlocks(cell: Element): ElementContent[] {
  return [toElement('div', {}, cell.children, cell)]
}

// `<td><p>words</p></td>`.
function unwrapOnly(cell: Element): void {
  const [only, ...others] = solidChildren(cell)
  if (
    only?.type === 'element' &&
    /^(?:p|div|center)$/.test(only.tagName) &&
    others.length === 0
  )
    cell.children = only.children
}

function isLine(cell: Element): boolean {
  const spans = ['colSpan', 'rowSpan'].some((name) => Number(attributeOf(cell, name)) > 1)
  if (spans) return false
  return !findElement(cell, (inner) => isBlock(inner) || BLOCKS.test(inner.tagName))
}

const BLOCKS = /^(?:br|audio|video|iframe|table)$/

// A row that has more cells than the first would lose them elsewhere.
function isEven(table: Element): boolean {
  const rows = listElements(table, ({ tagName }) => tagName === 'tr')
  const [first = 0, ...others] = rows.map((row) => listElements(row, isCell).length)
  return others.every((count) => count <= first)
}

// The first row is the head where all its cells are heads; others are bold in the page, too.
function settleHead(table: Element): void {
  const [first, ...rows] = listElements(table, ({ tagName }) => tagName === 'tr')
  if (!first) return
  const inHead = findElement(table, ({ tagName }) => tagName === 'thead')
  const cells = listElements(first, isCell)
  const isHead =
    cells.every(({ tagName }) => tagName === 'th') ||
    (inHead !== undefined && listElements(inHead, isCell).includes(cells[0] ?? first))
  for (const cell of cells) cell.tagName = isHead ? 'th' : toData(cell)
  for (const cell of rows.flatMap((row) => listElements(row, isCell)))
    cell.tagName = toData(cell)
  replaceElements(table, ({ tagName, children }) =>
    tagName === 'thead' && !isHead ? children : undefined,
  )
}

// As an attribute, by style or by a class of WordPress.
function alignOf(cell: Element): Element['properties'] {
  const [, style] = /text-align\s*:\s*(\w+)/.exec(attributeOf(cell, 'style')) ?? []
  const [, name] = /has-text-align-(\w+)/.exec(attributeOf(cell, 'className')) ?? []
  const align = style ?? name ?? attributeOf(cell, 'align')
  return /^(?:left|center|right)$/.test(align) ? { align } : {}
}

function toData(cell: Element): string {
  if (cell.tagName === 'th' && solidChildren(cell).length > 0)
    cell.children = [toElement('strong', {}, cell.children)]
  return 'td'
}
