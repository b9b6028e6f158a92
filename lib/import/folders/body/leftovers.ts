// Marks of engines between the words, read as the site itself would read them.
import type { SourceReader } from '../../../markdown/edits/read-again.ts'
import { SHOWN_BRACE, SHOWN_LESS_THAN } from '../../../markdown/edits/restore.ts'
import { marks } from '../../../markdown/leftovers/marks.ts'
import { mdx } from '../../../markdown/leftovers/mdx.ts'
import type { ImportNote } from '../../model/item.ts'
import { applyEdits, lineOf } from './edits.ts'
import type { Replaced } from './templates.ts'
import type { BodyContext } from './syntax.ts'
import { parseText } from './parse-text.ts'

/** Attributes of kramdown, places for contents, components and imports of MDX. */
export function readLeftovers(text: string, context: BodyContext): Replaced {
  const notes: ImportNote[] = []
  let shown = text
  for (const reader of context.isMdx ? [mdx, marks] : [marks]) {
    // One pass brings to light what the one before it set free: two are usual.
    for (let pass = 0; pass < MAX_PASSES && reader.pattern.test(shown); pass += 1) {
      const read = readOnce(shown, reader, context)
      notes.push(...read.notes)
      if (read.text === shown) break
      shown = read.text
    }
  }
  return { text: shown, notes }
}

const MAX_PASSES = 4

function readOnce(text: string, reader: SourceReader, context: BodyContext): Replaced {
  const findings = reader.read(parseText(text), text)
  const edits = findings.flatMap(({ edit }) => {
    const written = edit ? text.slice(edit.start, edit.end) : ''
    if (!edit || isKept(written)) return []
    // A place of a note to Obsidian is a word to all others.
    const isWord = !context.isWiki && /^\^[a-z]/i.test(written)
    return isWord ? { ...edit, text: `\\${written}` } : edit
  })
  const notes = findings.flatMap(({ edit, violation, offset }): ImportNote[] => {
    const isTold = edit && violation && /^template-mdx|wiki/.test(violation.rule)
    if (!isTold || QUIET.test(text.slice(edit.start, edit.end))) return []
    const { rule, message } = violation
    const kind = rule.startsWith('template-mdx') ? 'loss' : 'guess'
    return [{ kind, rule, message, line: lineOf(text, offset, context) }]
  })
  const read = applyEdits(text, edits)
  return {
    text: read.replaceAll(SHOWN_LESS_THAN, '&lt;').replaceAll(SHOWN_BRACE, '\\{'),
    notes,
  }
}

/** The language of a block of code that is indented, and what the site keeps private. */
function isKept(written: string): boolean {
  return /language-|^\{::comment\}/.test(written.trim())
}

// Nobody reads the code of a page, or misses it.
const QUIET = /^\s*(?:import|export)\s|^\s*<\/|^\s*\{\/\*/
