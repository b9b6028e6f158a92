// Writes Markdown: CommonMark, GFM, formulas between dollar signs, and lists of terms.
import type { Image, Link, Parents, Root, Text } from 'mdast'
import { defListToMarkdown } from 'mdast-util-definition-list'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mathToMarkdown } from 'mdast-util-math'
import {
  defaultHandlers,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown'
import {
  parsePlaceholder,
  toMarkdownPlaceholder,
} from '../../model/placeholders/markdown-placeholder.ts'

/** Markdown of a tree, with placeholders where only queries know the address. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, OPTIONS)
}

writeLink.peek = () => '['
writeImage.peek = () => '!'

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
    { handlers: { text: writeText, link: writeLink, image: writeImage } },
  ],
}

// What none of the writer's patterns can match, be it at the beginning of a line.
const PLAIN = /^(?!.*(?::\/|www\.))[\p{L} .,;][^`*_[\]<>&$~!\\|@#\r\n\t]*$/u
const LINE_END = /[\r\n]/

/** Plain words, which most texts are, go past the writer's 40 patterns: half of its time. */
function writeText(
  node: Text,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const { value } = node
  const isEdge = LINE_END.test(info.before) || LINE_END.test(info.after)
  if (PLAIN.test(value) && !(isEdge && value.trim() !== value)) return value
  return defaultHandlers.text(node, parent, state, info)
}

function writeLink(
  node: Link,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const placeholder = parsePlaceholder(node.url)
  if (!placeholder) return defaultHandlers.link(node, parent, state, info)
  const exit = state.enter('link')
  const exitLabel = state.enter('label')
  const label = state.containerPhrasing(node, { ...info, before: '[', after: '](' })
  exitLabel()
  const title = writeTitle(node, state, info)
  exit()
  return toMarkdownPlaceholder('[', label, placeholder, title)
}

function writeImage(
  node: Image,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const placeholder = parsePlaceholder(node.url)
  if (!placeholder) return defaultHandlers.image(node, parent, state, info)
  const exit = state.enter('image')
  const exitLabel = state.enter('label')
  const label = state.safe(node.alt, { ...info, before: '[', after: ']' })
  exitLabel()
  const title = writeTitle(node, state, info)
  exit()
  return toMarkdownPlaceholder('![', label, placeholder, title)
}

function writeTitle({ title }: Link | Image, state: State, info: Info): string {
  if (!title) return ''
  const exit = state.enter('titleQuote')
  const written = state.safe(title, { ...info, before: '"', after: '"' })
  exit()
  return ` "${written}"`
}
