// Tags of template engines in a text: what they mean here, or a note that they mean nothing.
import { outside, placeOfLeftover } from '../../../markdown/leftovers/place.ts'
import {
  listTemplateTags,
  type TemplateTag,
} from '../../../markdown/leftovers/template-tags.ts'
import type { ImportNote } from '../../model/item.ts'
import { applyEdits, type Edit, lineOf } from './edits.ts'
import { pairTags } from './pairs.ts'
import { readAddressTag, readTextTag } from './read-tag.ts'
import type { BodyContext } from './syntax.ts'
import { toHtmlPiece } from './to-html-piece.ts'
import { listQuiet } from './parse-text.ts'

export interface Replaced {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

/** The text without templates, and a note for each that says nothing here. */
export function replaceTemplates(text: string, context: BodyContext): Replaced {
  const all = listTemplateTags(text).filter((tag) => isRun(tag, context))
  if (all.length === 0) return { text, notes: [] }
  const quiet = context.isHtml ? [] : listQuiet(text)
  const tags = outside(all, quiet)
  const pairs = pairTags(tags)
  const spoken = new Set(tags)
  const edits = all.flatMap((tag) =>
    spoken.has(tag) ? [] : (showLiteral(tag, '') ?? []),
  )
  const notes: ImportNote[] = []
  for (const tag of tags) {
    const literal = showLiteral(tag, context.isHtml ? '' : '`')
    const isText = placeOfLeftover(text, tag.start) === 'text'
    const read = literal
      ? { shown: literal.text }
      : isText
        ? readTextTag(tag, { context, text, pair: pairs.get(tag) })
        : readAddressTag(tag, context)
    if (!read) continue
    const shown = context.isHtml ? toHtmlPiece(read.shown) : read.shown
    edits.push({ start: tag.start, end: tag.end, text: shown })
    if ('note' in read && read.note && notes.length < MAX_NOTES)
      notes.push({ ...read.note, line: lineOf(text, tag.start, context) })
  }
  const read = applyEdits(text, edits)
  const isLost = notes.some(({ rule }) => rule === 'template-address')
  return { text: isLost ? withoutEmptyLinks(read) : read, notes }
}

// Of a link whose address nobody knows the words stay, and of a picture its words.
function withoutEmptyLinks(text: string): string {
  return text.replace(/!?\[([^[\]\n]*)\]\(\)/g, '$1')
}

/** More of one text help nobody, and each costs a look for its line. */
const MAX_NOTES = 50

// Hugo runs shortcodes alone, Zola calls and blocks.
function isRun({ kind, name, isEnd, inside }: TemplateTag, { templates }: BodyContext) {
  if (templates === 'hugo') return kind === 'shortcode'
  if (templates === 'liquid') return kind !== 'shortcode'
  if (kind === 'expression') return name !== '' || /^\/\*/.test(inside)
  return kind === 'tag' && (isEnd || /\(/.test(inside) || /^\/\*/.test(inside))
}

// `{{</* x */>}}` of Hugo and `{{/* x */}}` of Zola are shown, and run nothing.
function showLiteral(
  { inside, start, end }: TemplateTag,
  ticks: string,
): Edit | undefined {
  const [, open, words = '', close] = /^([<%]?)\/\*(.*)\*\/([>%]?)$/s.exec(inside) ?? []
  if (open === undefined) return undefined
  return { start, end, text: `${ticks}{{${open}${words}${close}}}${ticks}` }
}
