import { Fragment, type ReactNode } from 'react'

type Part = ReactNode | ((text: ReactNode) => ReactNode)

interface PhraseProps {
  /** Of a catalogue of `lib/words`. */
  readonly text: string
  /** For `{name}` a node, for `<name>…</name>` a function of what stands in it. */
  readonly parts: Readonly<Record<string, Part>>
}

const MARK = /\{(\w+)\}|<(\w+)>(.*?)<\/\2>/g

/** A text of the interface with links and other elements in it. */
export function Phrase({ text, parts }: PhraseProps) {
  const nodes: ReactNode[] = []
  let end = 0
  for (const match of text.matchAll(MARK)) {
    const [whole, name = '', tag = '', inner = ''] = match
    nodes.push(text.slice(end, match.index))
    const part = parts[name || tag]
    nodes.push(typeof part === 'function' ? part(inner) : part)
    end = match.index + whole.length
  }
  nodes.push(text.slice(end))
  return joinTexts(nodes).map((node, index) => (
    // The parts of a phrase never change places.
    <Fragment key={String(index)}>{node}</Fragment>
  ))
}

// React separates texts by comments, which are bytes.
function joinTexts(nodes: readonly ReactNode[]): ReactNode[] {
  const joined: ReactNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const isText = typeof node === 'string' || typeof node === 'number'
    if (isText && typeof last === 'string')
      joined[joined.length - 1] = last + String(node)
    else joined.push(isText ? String(node) : node)
  }
  return joined.filter((node) => node !== '')
}
