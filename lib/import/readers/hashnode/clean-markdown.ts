// Markdown of Hashnode as Imprint reads it: embeds, aligned pictures, callouts, mentions.
import { listQuietParts, outside } from '../../../markdown/leftovers/place.ts'
import { createParser } from '../../../markdown/parse/parse.ts'
import { applyEdits, type Edit } from '../../folders/body/edits.ts'
import type { ImportNote } from '../../model/item.ts'
import { indentFences } from './indent-fences.ts'

export interface CleanBody {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

interface Rule {
  readonly pattern: RegExp
  readonly write: (match: RegExpMatchArray) => string
}

const RULES: readonly Rule[] = [
  // A widget is kept with the account, not in the text.
  { pattern: /%%\[([^\]\n]*)\]/g, write: () => '' },
  { pattern: /(?<!%)%\[(https?:\/\/[^\s\]]+)\]/g, write: ([, url]) => `<${url}>` },
  // `![a](b.png align="center" width="50%")`, with a title or without.
  {
    pattern:
      /(!\[[^\]\n]*\]\()([^\s()]+(?:\([^\s()]*\)[^\s()]*)*)((?:\s+(?:align|width|height|class|style)="[^"\n]*")+)\)/g,
    write: ([, open, url]) => `${open}${url})`,
  },
  { pattern: /(?<!!)(\[[^\]\n]+\]\()@([\w-]+)\)/g, write: toMention },
  {
    pattern:
      /<div data-node-type="callout">\s*<div data-node-type="callout-emoji">([^<]*)<\/div>\s*<div data-node-type="callout-text">([\s\S]*?)<\/div>\s*<\/div>/g,
    write: toCallout,
  },
]

/** Code stays as it is. */
export function cleanMarkdown(written: string): CleanBody {
  const text = indentFences(written)
  const matches = RULES.flatMap(({ pattern, write }) =>
    [...text.matchAll(pattern)].map((match) => {
      const start = match.index
      return { start, end: start + match[0].length, text: write(match) }
    }),
  )
  if (matches.length === 0) return { text, notes: [] }
  const quiet = listQuietParts(createParser(text).parse(text), text)
  const edits: readonly Edit[] = outside(
    matches.toSorted((a, b) => a.start - b.start),
    quiet,
  )
  const lost = edits.find((edit) => edit.text === '')
  return { text: applyEdits(text, edits), notes: lost ? [toNote(lost, text)] : [] }
}

function toMention([, open, name]: RegExpMatchArray): string {
  return `${open}https://hashnode.com/@${name})`
}

/** Words of a callout are HTML on one line: they stay so, in a quotation. */
function toCallout([, emoji = '', words = '']: RegExpMatchArray): string {
  const line = `${emoji.trim()} ${words.replace(/\s*\n\s*/g, ' ').trim()}`
  return `\n\n> ${line.trim()}\n\n`
}

function toNote({ start }: Edit, text: string): ImportNote {
  return {
    ...{ kind: 'loss', rule: 'widget-left-out' },
    message: 'A widget of the account stood in the text; the export does not hold it.',
    line: text.slice(0, start).split('\n').length,
  }
}
