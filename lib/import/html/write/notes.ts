// Footnotes, and headings with ids.
import type { Heading } from 'mdast'
import { attributeOf } from '../tree/read.ts'
import type { Handle } from './handle.ts'

export function toNotes(): Record<string, Handle> {
  const headings = [1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, toHeading] as const)
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

const toHeading: Handle = (state, element) => {
  const depth = Number(element.tagName.slice(1))
  const heading = {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: state.all(element) as Heading['children'],
  } as const
  const id = attributeOf(element, 'dataId')
  if (id !== '') heading.children.push({ type: 'html', value: ` {#${id}}` })
  return heading
}
