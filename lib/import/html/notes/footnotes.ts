// Footnotes of every engine: a call with a link to a text, most with a link back.
import type { Element, Root } from 'hast'
import { type Parent, replaceElements, setChildren, toElement } from '../tree/edit.ts'
import { findElement, solidChildren, textOf } from '../tree/read.ts'
import { listCalls, type Call } from './calls.ts'
import { readNote } from './note.ts'

/**
 * Puts `data-note` elements in the places of calls, and the texts at the end of the tree, in
 * the order of their first calls. A frame, a line and a heading that held nothing else go.
 */
export function readFootnotes(tree: Root): void {
  const calls = listCalls(tree)
  if (calls.length === 0) return
  const labels = new Map<Element, string>()
  for (const { note } of calls)
    if (!labels.has(note)) labels.set(note, String(labels.size + 1))
  const marks = new Map(calls.map((call) => [call.mark, call]))
  const notes = [...labels].map(([note, label]) => toNote(note, label, calls))
  replaceElements(tree, (element) => {
    const call = marks.get(element)
    if (call) return [toCall(labels.get(call.note) ?? '')]
    return labels.has(element) ? [] : undefined
  })
  dropFrames(tree, new Set(calls.map(({ frame }) => frame)))
  setChildren(tree, [...tree.children, ...notes])
}

function toCall(label: string): Element {
  return toElement('note-call', { dataNoteCall: label }, [])
}

function toNote(note: Element, label: string, calls: readonly Call[]): Element {
  const own = calls.filter((call) => call.note === note)
  return toElement('div', { dataNote: label }, readNote(note, own), note)
}

// From the outside in: what holds nothing more after its notes have gone.
function dropFrames(tree: Root, frames: ReadonlySet<Element | undefined>): void {
  const isEmpty = (element: Element) =>
    textOf(element).trim() === '' &&
    !findElement(element, ({ tagName }) => /^(?:img|audio|video)$/.test(tagName))
  replaceElements(tree, (element, parent) => {
    const isFrame = frames.has(element) || FRAME.test(element.tagName)
    if (!isFrame || !isEmpty(element)) return undefined
    dropBefore(parent, element)
    return []
  })
  replaceElements(tree, ({ properties }) =>
    properties.dataDropped === undefined ? undefined : [],
  )
}

const FRAME = /^(?:ol|ul|section|aside|dl|table|tbody|tr)$/
const TITLE =
  /^(?:(?:foot|end)?notes?|references|footnotes|fu(?:ß|ss)noten|anmerkungen|notes de bas de page|notas(?: al pie)?|note a piè di pagina|przypisy|сноски|примечания|脚注|注释)[:.]?$/i

// A line and a title for the notes alone, right before them.
function dropBefore(parent: Parent, element: Element): void {
  const solid = solidChildren(parent)
  const at = solid.indexOf(element)
  for (const node of solid.slice(Math.max(0, at - 2), at).toReversed()) {
    if (node.type !== 'element') return
    const isTitle =
      /^(?:h[1-6]|p|strong)$/.test(node.tagName) && TITLE.test(textOf(node).trim())
    if (node.tagName !== 'hr' && !isTitle) return
    node.properties.dataDropped = 'true'
  }
}
