// Links of a vault of notes: `[[note#heading|words]]`, `![[picture.png|300]]`.
import { WIKI_LINK } from '../../../markdown/leftovers/wiki-link.ts'
import { outside } from '../../../markdown/leftovers/place.ts'
import { toSlug } from '../../../site/slug.ts'
import type { ImportNote } from '../../model/item.ts'
import { applyEdits, type Edit, lineOf } from './edits.ts'
import type { BodyContext } from './syntax.ts'
import type { Replaced } from './templates.ts'
import { listQuiet } from './parse-text.ts'

export function replaceWikiLinks(text: string, context: BodyContext): Replaced {
  if (!text.includes('[[')) return { text, notes: [] }
  const quiet = listQuiet(text)
  const found = [...text.matchAll(WIKI_LINK)].map((match) => ({
    start: match.index,
    match,
  }))
  const edits: Edit[] = []
  const notes: ImportNote[] = []
  for (const { start, match } of outside(found, quiet)) {
    const read = readLink(match, context)
    if (!read) continue
    edits.push({ start, end: start + match[0].length, text: read.text })
    if (read.message !== undefined)
      notes.push({
        ...{ kind: 'loss', rule: 'wiki-link', message: read.message },
        line: lineOf(text, start, context),
      })
  }
  return { text: applyEdits(text, edits), notes }
}

const SIZE = /^\d+(?:x\d+)?$/
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i

function readLink(
  [written, sign, target = '', part = '', behind]: RegExpExecArray,
  { findAddress }: BodyContext,
): { readonly text: string; readonly message?: string } | undefined {
  const name = target.trim()
  if (name === '' && part === '') return undefined
  const heading = part.replace(/^#*\^?/, '')
  // `![[drawing|300]]` says how wide it is.
  const words = sign && SIZE.test(behind ?? '') ? undefined : behind
  const shown = words ?? (name.replace(/^.*\//, '').replace(/\.md$/, '') || heading)
  const found = name === '' ? '' : findAddress(name)
  if (found === undefined) {
    const message = `\`${written}\` names no note and no file here: its words stay`
    return { text: shown, message }
  }
  if (sign && PICTURE.test(name)) return { text: `![${words ?? ''}](${found})` }
  const fragment = /^[#]?\^/.test(part) ? '' : toFragment(heading)
  const link = `[${escapeWords(shown)}](${found}${fragment && `#${fragment}`})`
  if (!sign) return { text: link }
  return {
    text: link,
    message: `\`${written}\` showed another note in this one: a link to it is in its place`,
  }
}

function toFragment(heading: string): string {
  return toSlug(heading.replace(/^.*#/, '')) ?? ''
}

function escapeWords(words: string): string {
  return words.replace(/[[\]]/g, '\\$&')
}
