// Writes the tree as Markdown that Imprint reads as it was meant.
import type { Delete, Emphasis, Root, Strong } from 'mdast'
import { defListToMarkdown } from 'mdast-util-definition-list'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mathToMarkdown } from 'mdast-util-math'
import {
  type ConstructName,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown'

export function writeImported(tree: Root): string {
  return toMarkdown(tree, OPTIONS)
}

const writeStrong = toWriter('**', 'strong')
const writeEmphasis = toWriter('*', 'emphasis')
const writeDelete = toWriter('~~', 'phrasing')

// Made once: the writer keeps its compiled patterns in the extensions.
const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    mathToMarkdown(),
    defListToMarkdown,
    { handlers: { strong: writeStrong, emphasis: writeEmphasis, delete: writeDelete } },
  ],
}

// The package writes characters beside a sign as references; `settleAttention` has judged them.
function toWriter(sign: string, construct: ConstructName) {
  function write(
    node: Delete | Emphasis | Strong,
    _: unknown,
    state: State,
    info: Info,
  ): string {
    const exit = state.enter(construct)
    const words = state.containerPhrasing(node, { ...info, before: sign, after: sign })
    exit()
    return words === '' ? '' : sign + words + sign
  }
  return Object.assign(write, { peek: () => sign.charAt(0) })
}
