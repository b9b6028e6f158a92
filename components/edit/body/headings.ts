// The headings of a text, for the outline.
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

export interface Heading {
  readonly level: number
  readonly text: string
  /** Where its line begins. */
  readonly from: number
}

const PARSE_MS = 200

export function listHeadings(state: EditorState): Heading[] {
  const tree = ensureSyntaxTree(state, state.doc.length, PARSE_MS) ?? syntaxTree(state)
  const headings: Heading[] = []
  tree.iterate({
    enter: ({ name, from, to }) => {
      const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1]
      if (level === undefined) return
      headings.push({
        level: Number(level),
        text: toPlain(state.sliceDoc(from, to)),
        from,
      })
      return false
    },
  })
  return headings
}

function toPlain(source: string): string {
  return source
    .replace(/\n[=-]+\s*$/, '')
    .replace(/^#+[ \t]*|[ \t]+#+[ \t]*$|[ \t]*\{#[^}]*\}/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|[*`]|~~|==/g, '')
    .trim()
}
