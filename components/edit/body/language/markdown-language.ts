// The Markdown of articles, as the editor reads and colours it.
import {
  commonmarkLanguage,
  deleteMarkupBackward,
  insertNewlineContinueMarkup,
} from '@codemirror/lang-markdown'
import { Language, syntaxHighlighting } from '@codemirror/language'
import { type Extension, Prec } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { tagHighlighter, styleTags, tags } from '@lezer/highlight'
import { GFM, MarkdownParser } from '@lezer/markdown'

import { footnotes } from './footnotes.ts'
import { inlineSigns } from './inline-signs.ts'

// `markdown()` of the package would bring the languages of the web along: a quarter of all bytes.
export const markdownLanguage = new Language(
  commonmarkLanguage.data,
  requireMarkdownParser().configure([
    GFM,
    footnotes,
    inlineSigns,
    { props: [styleTags({ 'HTMLBlock HTMLTag': tags.angleBracket })] },
  ]),
  [],
  'markdown',
)

function requireMarkdownParser(): MarkdownParser {
  const { parser } = commonmarkLanguage
  if (parser instanceof MarkdownParser) return parser
  throw new TypeError('Markdown is read by another parser')
}

/** Classes, not colours: the style sheet knows the theme. */
const highlighter = tagHighlighter([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-strikethrough' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.url, class: 'md-url' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.labelName, class: 'md-label' },
  { tag: tags.keyword, class: 'md-keyword' },
  { tag: tags.inserted, class: 'md-mark' },
  { tag: tags.comment, class: 'md-comment' },
  { tag: tags.angleBracket, class: 'md-html' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'md-sign' },
  { tag: [tags.escape, tags.character, tags.string], class: 'md-literal' },
])

/** Enter goes on with a list or a quote; Backspace takes its sign away. */
export const markdown: Extension = [
  markdownLanguage,
  syntaxHighlighting(highlighter),
  Prec.high(
    keymap.of([
      { key: 'Enter', run: insertNewlineContinueMarkup },
      { key: 'Backspace', run: deleteMarkupBackward },
    ]),
  ),
]
