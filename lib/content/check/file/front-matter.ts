// Finds the front matter of a document, or says why it can not be read.
import type { Report } from '../../schema/kinds/kind.ts'
import { shorten } from '../../schema/kinds/value.ts'
import { type CHECK_MESSAGES, toViolation } from '../messages.ts'

/** What gray-matter hands to YAML, and where; offsets count in the whole text. */
export interface FrontMatter {
  readonly yaml: string
  readonly yamlStart: number
  readonly bodyStart: number
}

const OPEN = '---'
const CLOSE = '\n---'

/**
 * Cuts a document exactly where gray-matter does inside Contentlayer, and refuses whatever
 * it would read in another way: it *runs* front matter that opens with `---js`, takes a
 * first line of `----` for text, and ends front matter at the first line that begins with
 * `---`, whatever follows. Undefined where it reported an error.
 */
export function splitFrontMatter(text: string, report: Report): FrontMatter | undefined {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return reportOpening(text, report)
  const close = text.indexOf(CLOSE, OPEN.length)
  if (close === -1) return reportUnclosed(text, report)
  const afterClose = close + CLOSE.length
  const [rest = ''] = /[^\n]*/.exec(text.slice(afterClose)) ?? []
  if (!/^[ \t]*$/.test(rest)) return reportClosing(close + 1, `---${rest}`, report)
  const yaml = text.slice(OPEN.length, close)
  const bodyStart = afterClose + (text[afterClose] === '\n' ? 1 : 0)
  return { yaml, yamlStart: OPEN.length, bodyStart }
}

type OpeningId = Extract<
  keyof typeof CHECK_MESSAGES,
  | `front-matter-${'missing' | 'format' | 'line-end'}${string}`
  | `front-matter-delimiter:${'dash' | 'first-line' | 'open'}`
>

interface Opening {
  readonly pattern: RegExp
  readonly id: OpeningId
  readonly offset?: number
  /** In place of what the pattern matched. */
  readonly fix?: string
}

/** Other openings than a bare `---` line; the first that matches is meant. */
const OPENINGS: readonly Opening[] = [
  { pattern: /^\s*$/, id: 'front-matter-missing:empty' },
  { pattern: /^---[ \t]*\r/, id: 'front-matter-line-end', offset: 3 },
  {
    pattern: /^[\s\ufeff]+(?=---\s)/,
    id: 'front-matter-delimiter:first-line',
    fix: '',
  },
  {
    pattern: /^---[^\S\n]*(?:-*|ya?ml)[^\S\n]*(?=\n|$)/i,
    id: 'front-matter-delimiter:open',
    offset: 3,
    fix: '---',
  },
  {
    pattern: /^---[^\S\n]*(?<language>(?:js|javascript|json|coffee|cson|toml).*)/i,
    id: 'front-matter-format:language',
    offset: 3,
  },
  { pattern: /^---./, id: 'front-matter-delimiter:open', offset: 3 },
  { pattern: /^[^\S\n]*\+{3}[^\S\n]*(?=\n|$)/, id: 'front-matter-format:toml' },
  { pattern: /^[^\S\n]*;;;/, id: 'front-matter-format:semicolons' },
  { pattern: /^[^\S\n]*\{/, id: 'front-matter-format:json' },
  {
    pattern: /^[^\S\n]*[–—][–—-]*[^\S\n]*(?=\n|$)/,
    id: 'front-matter-delimiter:dash',
    fix: '---',
  },
  { pattern: /^[^\S\n]*[–—]/, id: 'front-matter-delimiter:dash' },
  { pattern: /^/, id: 'front-matter-missing' },
]

/** Whether a text begins with none of the forms of front matter, good or bad. */
export function hasNoOpening(text: string): boolean {
  const forms = OPENINGS.filter(({ id }) => id !== 'front-matter-missing')
  return !forms.some(({ pattern }) => pattern.test(text)) && !text.startsWith(OPEN)
}

function reportOpening(text: string, report: Report): undefined {
  for (const { pattern, id, offset = 0, fix } of OPENINGS) {
    const match = pattern.exec(text)
    if (!match) continue
    const language = shorten(match.groups?.language ?? '')
    const edit = { start: 0, end: match[0].length, text: fix ?? '' }
    report(toViolation(id, { language }), offset, fix === undefined ? undefined : edit)
    return
  }
}

// A line that was probably meant to close.
const NEAR_CLOSE = /\n[ \t]*(?:-{2,}|[–—]+-?|\.{3}|\+{3}|={3,}|\*{3}|_{3})[ \t]*(?=\n|$)/

function reportUnclosed(text: string, report: Report): undefined {
  const near = NEAR_CLOSE.exec(text)
  if (!near) {
    report(toViolation('front-matter-delimiter:unclosed', {}), 0)
    return
  }
  const start = near.index + 1
  const fix = { start, end: near.index + near[0].length, text: '---' }
  report(toViolation('front-matter-delimiter:nearly-closed', {}), start, fix)
}

function reportClosing(start: number, line: string, report: Report): undefined {
  const violation = toViolation('front-matter-delimiter:close', { line: shorten(line) })
  const fix = { start, end: start + line.length, text: '---' }
  report(violation, start, /^-+\s*$/.test(line) ? fix : undefined)
}
