// Footnotes, and headings with ids.
import type { Heading } from 'mdast'
import { attributeOf } from '../tree/read.ts'
import { type Handle, parsePhrasing } from './handle.ts'

const DEPTHS = [1, 2, 3, 4, 5, 6] as const

export function toNotes(): Record<string, Handle> {
  const headings = DEPTHS.map((depth) => [`h${depth}`, toHeading(depth)] as const)
  return { ...Object.fromEntries(headings), 'note-call': toCall, div: toNote }
}

const toCall: Handle = (_, element) => {
  const label = attributeOf(element, 'dataNoteCall')
  return { type: 'footnoteReference', identifier: label, label }
}

const toNote: Handle = (state, element) => {
  const label = attributeOf(element, 'dataNote')
  const children = state.toFlow(state.all(element))
  if (label === '') return children
  return { type: 'footnoteDefinition', identifier: label, label, children }
}

function toHeading(depth: Heading['depth']): Handle {
  return (state, element) => {
    const children = parsePhrasing(state, element)
    const id = attributeOf(element, 'dataId')
    if (id !== '') children.push({ type: 'html', value: ` {#${id}}` })
    return { type: 'heading', depth, children }
  }
}
