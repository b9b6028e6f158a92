// The text of a post: the Markdown it was written in, else the HTML that Ghost showed.
import type { ImportNote, ItemBody } from '../../model/item.ts'
import { type Fields, listFields, parseFields, textOf } from '../../values/json-fields.ts'
import { toWrittenAddress, toWrittenHtml } from './routes/addresses.ts'
import { toCommonMark } from './common-mark.ts'
import { renderLexical } from './render/lexical.ts'
import { renderMobiledoc } from './render/mobiledoc.ts'

export interface PostBody {
  readonly body: ItemBody
  readonly notes: readonly ImportNote[]
}

/** Kinds of cards whose look no other text has; without `html` they are left out. */
export interface Rendered {
  readonly html: string
  readonly unknown: readonly string[]
}

export function toPostBody(post: Fields): PostBody {
  const html = textOf(post, 'html')
  const lexical = parseFields(parseJson(textOf(post, 'lexical')))
  const mobiledoc = parseFields(parseJson(textOf(post, 'mobiledoc')))
  const markdown =
    textOf(post, 'markdown') || findLexicalCard(lexical) || findMobiledocCard(mobiledoc)
  if (markdown) {
    const text = toWrittenAddress(toCommonMark(markdown, html))
    return { body: { form: 'markdown', text }, notes: [] }
  }
  if (html.trim()) return { body: { form: 'html', text: toWrittenHtml(html) }, notes: [] }
  const made = lexical ? renderLexical(lexical) : renderMobiledoc(mobiledoc)
  return {
    body: { form: 'html', text: toWrittenHtml(made.html) },
    notes: made.unknown.map(toNote),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The text of the one Markdown card that is all of the document. */
function findLexicalCard(document: Fields | undefined): string {
  const nodes = listFields(parseFields(document?.root)?.children).filter(
    (node) =>
      textOf(node, 'type') !== 'paragraph' || listFields(node.children).length > 0,
  )
  const [node] = nodes
  return nodes.length === 1 && textOf(node, 'type') === 'markdown'
    ? textOf(node, 'markdown')
    : ''
}

/** Sections of type 10 are cards; an empty paragraph may follow. */
function findMobiledocCard(document: Fields | undefined): string {
  const { sections, cards }: Fields = document ?? {}
  if (!Array.isArray(sections) || !Array.isArray(cards) || cards.length !== 1) return ''
  const isAlone = sections.every(
    (section) => Array.isArray(section) && (section[0] === 10 || isEmpty(section)),
  )
  const [card]: unknown[] = cards
  const [name, payload]: unknown[] = Array.isArray(card) ? card : []
  const isMarkdown = name === 'markdown' || name === 'card-markdown'
  return isAlone && isMarkdown ? textOf(parseFields(payload), 'markdown') : ''
}

function isEmpty(section: readonly unknown[]): boolean {
  return section[0] === 1 && Array.isArray(section[2]) && section[2].length === 0
}

function toNote(kind: string): ImportNote {
  const message = `The export has no HTML of this post, and its card “${kind}” is of an unknown kind: it is left out.`
  return { kind: 'loss', rule: 'unknown-card', message }
}
