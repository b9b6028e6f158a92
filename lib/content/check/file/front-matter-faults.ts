import type { TextEdit } from '../../../model/diagnostic.ts'
import { shorten } from '../yaml/value.ts'

/** Why a document has no front matter that can be read. */
export interface FrontMatterFault {
  readonly offset: number
  readonly message: string
  readonly fix?: TextEdit
}

const ADVICE =
  'begin the file with a line `---`, then fields such as `title: …`, then a line `---`'

/** Line ends of the first Macintosh; gray-matter takes what follows for a language. */
export const LONE_RETURN =
  'A carriage return alone ends no line in front matter: end lines with LF or CRLF'

/** `text` does not begin with a bare `---` line. */
export function badOpening(text: string): FrontMatterFault {
  if (text.trim() === '') return { offset: 0, message: `The file is empty: ${ADVICE}` }
  if (/^---[ \t]*\r/.test(text)) return { offset: 3, message: LONE_RETURN }
  return pushedDown(text) ?? languageOf(text) ?? otherFormat(text)
}

function pushedDown(text: string): FrontMatterFault | undefined {
  const space = /^[\s\ufeff]+(?=---\s)/.exec(text)?.[0]
  if (space === undefined) return undefined
  return {
    offset: 0,
    message:
      'Front matter must begin on the first line of the file, at its left edge: remove the space before `---`',
    fix: { start: 0, end: space.length, text: '' },
  }
}

function languageOf(text: string): FrontMatterFault | undefined {
  const line = firstLine(text)
  const rest = /^---(.+)$/.exec(line)?.[1]
  if (rest === undefined) return undefined
  const language = rest.trim()
  const canFix = /^(?:-*|ya?ml)$/i.test(language)
  const fix = { start: 0, end: line.length, text: '---' }
  return { offset: 3, message: toLanguageMessage(language), ...(canFix && { fix }) }
}

function toLanguageMessage(language: string): string {
  const remedy = 'the first line must be `---` alone, and YAML must follow'
  if (/^(?:js|javascript|json|coffee|cson|toml)/i.test(language)) {
    return `Front matter is read as YAML and never run or read as \`${shorten(language)}\`: ${remedy}`
  }
  return `Nothing may follow the \`---\` that opens front matter: ${remedy}`
}

function otherFormat(text: string): FrontMatterFault {
  const line = firstLine(text).trim()
  if (line === '+++') return unsupported('TOML')
  if (line.startsWith(';;;')) return unsupported('`;;;`')
  if (line.startsWith('{')) return unsupported('JSON')
  if (/^[–—]/.test(line)) {
    const fix = { start: 0, end: firstLine(text).length, text: '---' }
    const message = 'Front matter opens with three hyphens, not with a dash: write `---`'
    return { offset: 0, message, ...(/^[–—-]+$/.test(line) && { fix }) }
  }
  return { offset: 0, message: `Front matter is missing: ${ADVICE}` }
}

function unsupported(what: string): FrontMatterFault {
  return {
    offset: 0,
    message: `${what} is no front matter here: write YAML between two lines \`---\``,
  }
}

// A line that was probably meant to close.
const NEAR_CLOSE = /\n[ \t]*(?:-{2,}|[–—]+-?|\.{3}|\+{3}|={3,}|\*{3}|_{3})[ \t]*(?=\n|$)/

/** `text` begins with a bare `---` line, and has no second one. */
export function unclosed(text: string): FrontMatterFault {
  const near = NEAR_CLOSE.exec(text)
  const opened = 'The front matter that opens on line 1 is never closed'
  if (!near) {
    return { offset: 0, message: `${opened}: put a line \`---\` before the text` }
  }
  const offset = near.index + 1
  const line = near[0].slice(1)
  return {
    offset,
    message: `${opened}: should this line be \`---\`, alone and at the left edge?`,
    fix: { start: offset, end: offset + line.length, text: '---' },
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
