// Writes the tree as Markdown that Imprint reads as it was meant.
import type { Delete, Emphasis, Parents, Root, Strong, Text } from 'mdast'
import { defListToMarkdown } from 'mdast-util-definition-list'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mathToMarkdown } from 'mdast-util-math'
import {
  defaultHandlers,
  type ConstructName,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown'
import { guardWords } from './guard.ts'

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
    {
      handlers: {
        ...{ strong: writeStrong, emphasis: writeEmphasis, delete: writeDelete },
        text: writeText,
      },
    },
  ],
}

// What none of the patterns can match, be it at the beginning of a line.
const PLAIN =
  /^(?!.*(?::\/|www\.|import|export))[\p{L} ,;][^`*_[\]<>&$~!\\|@#\r\n\t{}%=^:/]*$/u

const BARE =
  /(?<scheme>(?<![\w/])https?)\\(?<rest>:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w./?=&%+~#-]*[\w/])?)(?=\s|$|[.,;:]\s)/g

// Plain words, which most texts are, go past all patterns.
function writeText(
  node: Text,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const { value } = node
  const isEdge = /[\r\n]/.test(info.before) || /[\r\n]/.test(info.after)
  if (PLAIN.test(value) && !(isEdge && value.trim() !== value)) return value
  const escaped = defaultHandlers.text(node, parent, state, info)
  // An address that is read as a link is one that readers can open.
  const written = state.stack.includes('link')
    ? escaped
    : escaped.replace(BARE, '$<scheme>$<rest>')
  return guardWords(written, info.before === '\n' || info.before === '')
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
