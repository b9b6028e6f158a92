// One document of plain text as an item.
import { parseName } from '../../../content/check/fields/derive.ts'
import { writeMarkdown } from '../../../markdown/portable/write.ts'
import type { ImportNote, Item } from '../../model/item.ts'
import { toOneLine } from '../../values/plain-text.ts'
import { listBlocks } from './blocks/list-blocks.ts'
import { findCode } from './code/find-code.ts'
import { withLanguages } from './code/with-languages.ts'
import { isMarkdown } from './head/is-markdown.ts'
import { type Head, readHead } from './head/read-head.ts'
import { type Line, splitLines } from './lines/split-lines.ts'
import { listGuesses } from './list-guesses.ts'
import { findNotes } from './notes/find-notes.ts'
import { toTree } from './tree/to-tree.ts'

export interface TextFile {
  readonly path: string
  readonly text: string
  /** Of the command line, for a text that has none. */
  readonly title?: string
}

interface Body {
  readonly text: string
  readonly notes: readonly ImportNote[]
}

const TITLE_WORDS = 8

export function readText(file: TextFile): Item {
  const lines = splitLines(file.text)
  const code = findCode(lines)
  const head = readHead(lines, code)
  const body = isMarkdown(lines) ? takeMarkdown(head.rest) : toBody(head.rest, code)
  const published =
    head.published ?? parseName(`/${file.path}`.replace(/(?:\.te?xt)?$/i, '.md')).day
  const title = toTitle(file, head, lines)
  return {
    ...{
      type: 'item',
      kind: 'article',
      key: file.path,
      place: file.path,
      file: file.path,
    },
    ...{ title: title.words, addresses: [], authors: head.authors, topics: head.topics },
    ...(published !== undefined && { published }),
    // A text is finished, but nobody knows whether it was ever public.
    status: published !== undefined && title.isSure ? 'public' : 'draft',
    body: { form: 'markdown', text: body.text },
    notes: [...title.notes, ...toDateNotes(published), ...head.notes, ...body.notes],
  }
}

function toBody(lines: readonly Line[], code: ReadonlySet<number>): Body {
  const found = findNotes(lines, code)
  const blocks = withLanguages(listBlocks(found.lines, code))
  const text = writeMarkdown(toTree(blocks, found.notes))
  return { text, notes: listGuesses(blocks, found) }
}

function takeMarkdown(lines: readonly Line[]): Body {
  const message = 'The text has the marks of Markdown, and stays as it is.'
  const text = `${lines
    .map((line) => line.text)
    .join('\n')
    .trim()}\n`
  return { text, notes: [{ kind: 'guess', rule: 'text-is-markdown', message }] }
}

interface Title {
  readonly words: string
  readonly isSure: boolean
  readonly notes: readonly ImportNote[]
}

function toTitle({ title }: TextFile, head: Head, lines: readonly Line[]): Title {
  if (head.title !== undefined) return { words: head.title, isSure: true, notes: [] }
  if (title) return { words: title, isSure: true, notes: [] }
  const first = toOneLine(lines.find(({ words }) => words !== '')?.words ?? '')
  const words = first
    .split(' ')
    .slice(0, TITLE_WORDS)
    .join(' ')
    .replace(/[,.;:]+$/, '')
  const message =
    'The text has no title: its first words stand in for one. Give it one by --title.'
  return {
    words,
    isSure: false,
    notes: [{ kind: 'guess', rule: 'title-missing', message }],
  }
}

function toDateNotes(published: string | undefined): ImportNote[] {
  if (published !== undefined) return []
  const message = 'The text has no date: it is a draft until publish_date is set.'
  return [{ kind: 'guess', rule: 'date-missing', message }]
}
