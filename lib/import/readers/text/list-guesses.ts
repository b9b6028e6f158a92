// What was guessed of a text, each with its line.
import { shorten } from '../../../text/shorten.ts'
import type { ImportNote } from '../../model/item.ts'
import type { Block } from './blocks/block.ts'
import { listCode } from './code/with-languages.ts'
import { toNote } from './head/read-head.ts'
import type { FoundNotes } from './notes/find-notes.ts'

const MAX_WORDS = 60

export function listGuesses(blocks: readonly Block[], found: FoundNotes): ImportNote[] {
  const notes = [
    ...blocks.flatMap(toGuess),
    ...listCode(blocks).map(({ line, language }) => {
      const name = language === undefined ? 'without a language' : `in ${language}`
      return toNote(
        'code-guessed',
        `Read as code ${name}: ${shorten(line.words, MAX_WORDS)}`,
        line,
      )
    }),
    ...listMarks(found),
  ]
  return notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function toGuess(block: Block): ImportNote[] {
  if (block.kind === 'heading')
    return [
      toNote('heading-guessed', `Read as a heading: ${block.line.words}`, block.line),
    ]
  if (block.kind === 'table')
    return [
      toNote(
        'table-guessed',
        `Read as a table of ${block.rows.length} rows.`,
        block.line,
      ),
    ]
  const line = block.kind === 'list' ? findLine(block.items[0]?.[0]) : undefined
  if (block.kind !== 'list' || line === undefined) return []
  return [toNote('list-guessed', `Read as a list of ${block.items.length}.`, line)]
}

function findLine(block: Block | undefined) {
  return block?.kind === 'text' ? block.lines[0] : undefined
}

function listMarks({ marks, notes }: FoundNotes): ImportNote[] {
  return marks.map((line, at) => ({
    kind: notes.size > 0 ? 'guess' : 'loss',
    rule: notes.size > 0 ? 'note-guessed' : 'note-without-text',
    message:
      notes.size > 0
        ? `Read as the mark of note ${at + 1}.`
        : `${at + 1} stands here as the mark of a note, and the text has no notes: it is written raised. Add the note, or take the mark away.`,
    line,
  }))
}
