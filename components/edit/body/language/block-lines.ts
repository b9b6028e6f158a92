// Marks the lines of blocks, so that code and quotes look like blocks.
import { syntaxTree } from '@codemirror/language'
import { RangeSetBuilder } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const CODE = Decoration.line({
  class: 'md-code-line',
  attributes: { spellcheck: 'false' },
})

/** The outermost block counts: code in a quote is quoted. */
const BLOCKS: Readonly<Record<string, Decoration>> = {
  FencedCode: CODE,
  CodeBlock: CODE,
  Blockquote: Decoration.line({ class: 'md-quote-line' }),
}

export const blockLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = markLines(view)
    }

    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
      const isParsed = syntaxTree(startState) !== syntaxTree(state)
      if (docChanged || viewportChanged || isParsed) this.decorations = markLines(view)
    }
  },
  { decorations: ({ decorations }) => decorations },
)

function markLines({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of visibleRanges) {
    let marked = from - 1
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const decoration = BLOCKS[node.name]
        if (!decoration) return
        for (let at = Math.max(node.from, from); at <= Math.min(node.to, to); ) {
          const line = state.doc.lineAt(at)
          if (line.from > marked) builder.add(line.from, line.from, decoration)
          marked = line.from
          at = line.to + 1
        }
        return false
      },
    })
  }
  return builder.finish()
}
