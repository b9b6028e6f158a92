// Frames of highlighters: tables with numbers beside the lines, figures with a caption.
import type { Element } from 'hast'
import { findElement, hasClass, textOf } from '../tree/read.ts'

export const PRE = /^(?:pre|listing|xmp|plaintext)$/

const FRAME =
  /^(?:highlight|gist|code-?block|codehilite|syntaxhighlighter|wp-block-code.*|crayon-syntax|rouge.*|highlighter-rouge|sourceCode|code-wrapper)$/i
const NUMBERED =
  /^(?:gutter|rouge-gutter|linenos|lntd|blob-num|hljs-ln-numbers|crayon-nums)$/
const CODE_CELL = /^(?:code|rouge-code|lntd|crayon-code)$/
const ASIDE = /gutter|lineno|lntd|toolbar|meta|copy|header|blob-num|crayon-(?:nums|info)/

/** What of a frame holds the source, and undefined for any other element. */
export function findSource(frame: Element): Element | undefined {
  if (!/^(?:figure|div|table)$/.test(frame.tagName)) return undefined
  const isKnown = hasClass(frame, FRAME) || isNumbered(frame)
  const source = isKnown ? findIn(frame) : undefined
  return source && wordsBeside(frame, source).trim() === '' ? source : undefined
}

function isNumbered(table: Element): boolean {
  return (
    table.tagName === 'table' &&
    findElement(table, (cell) => hasClass(cell, NUMBERED)) !== undefined
  )
}

// A cell with the whole source, a `pre`, or a table with a row a line.
function findIn(frame: Element): Element | undefined {
  return (
    findElement(frame, isCodeCell) ??
    findElement(frame, (inner) => PRE.test(inner.tagName) && !isNumbers(inner)) ??
    findElement(frame, ({ tagName }) => tagName === 'table') ??
    (frame.tagName === 'table' ? frame : undefined)
  )
}

function isCodeCell(element: Element): boolean {
  return element.tagName === 'td' && hasClass(element, CODE_CELL) && !isNumbers(element)
}

function isNumbers(element: Element): boolean {
  return /^[\d\s]*$/.test(textOf(element))
}

// Without numbers, buttons and the caption.
function wordsBeside(frame: Element, source: Element): string {
  return frame.children
    .filter((child) => child !== source)
    .map((child) => {
      if (child.type !== 'element') return textOf(child)
      const isAside = /^(?:figcaption|button)$/.test(child.tagName)
      if (isAside || hasClass(child, ASIDE) || isNumbers(child)) return ''
      return wordsBeside(child, source)
    })
    .join('')
}
