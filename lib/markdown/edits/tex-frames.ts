// Formulas as TeX frames them: `\(…\)`, `\[…\]` and environments, as ones between dollar signs.
import type { Root } from 'mdast'
import { offsetsOf } from '../html-words/place-tags.ts'
import { toViolation } from '../leftovers/messages.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { quote } from '../leftovers/say.ts'
import { walkMarkdown } from '../walk.ts'
import type { Finding, SourceReader } from './read-again.ts'

const INLINE = /\\\((?! )(?<tex>[^\n]{1,300}?)\\\)/g
const DISPLAY = /\\\[(?<tex>(?:[^\n]|\n(?![ \t>]*\n)){1,3000}?)\\\]/g
const ENVIRONMENT =
  /(?<tex>\\begin\{(?<name>(?:equation|align|alignat|gather|multline|eqnarray|flalign|cases|[bpvBV]?matrix)\*?)\}(?:[^\n]|\n(?![ \t>]*\n)){1,3000}?\\end\{\k<name>\})/g
// Of WordPress, with its colours and size.
const WORDPRESS =
  /(?<![\\\w$])\$latex\s+(?<tex>[^$\n]{1,300}?)(?:&(?:bg|fg|s)=\w{1,9}){0,3}\$(?![\w$])/g
// Of MathJax, as converters leave it.
const SCRIPT = /<script[ \t]+type=(["'])math\/tex\1>(?<tex>[^<]{1,3000})<\/script>/gi
const DISPLAY_SCRIPT =
  /<script[ \t]+type=(["'])math\/tex;[ \t]*mode=display\1>(?<tex>[^<]{1,3000})<\/script>/gi
const BRACKETS = /\[latex\](?<tex>[^\n]{1,300}?)\[\/latex\]/g

const NAMED = /^(?:\$latex\s|\[latex\]|<script[ \t]+type=.math\/tex)/i

/** Markdown would take the backslashes away. Escaped brackets around words stay what they are. */
export const texFrames: SourceReader = {
  pattern: /\\[([]|\\begin\{|\$latex\s|\[latex\]|math\/tex/,
  read(tree, text) {
    const frames = [
      ...keepInTexts(tree, [
        ...listFrames(text, INLINE, false),
        ...listFrames(text, DISPLAY, true),
        ...listFrames(text, ENVIRONMENT, true),
      ]),
      ...listFrames(text, WORDPRESS, false),
      ...listFrames(text, BRACKETS, false),
      ...listFrames(text, SCRIPT, false),
      ...listFrames(text, DISPLAY_SCRIPT, true),
    ].toSorted(byStart)
    const quiet = listQuietParts(tree, text)
    const isQuiet = ({ start }: { start: number }) =>
      !NAMED.test(text.slice(start, start + 40))
    const read = dropOverlaps(outside(frames, quiet.filter(isQuiet)))
    // `\(n\)` is a formula beside others.
    const hasFormula = read.some(({ tex }) => isFormula(tex))
    return read
      .filter(
        ({ tex, start }) =>
          isFormula(tex) ||
          (hasFormula && !/\s/.test(tex.trim())) ||
          NAMED.test(text.slice(start, start + 40)),
      )
      .map((frame) => toFinding(frame, text))
  },
}

// An address or an attribute may hold the letters of a formula.
function keepInTexts(tree: Root, frames: readonly Frame[]): Frame[] {
  if (frames.length === 0) return []
  const texts: { readonly start: number; readonly end: number }[] = []
  walkMarkdown(tree, (node) => {
    if (node.type === 'text') texts.push(offsetsOf(node))
  })
  let next = 0
  return frames.toSorted(byStart).filter(({ start }) => {
    while ((texts[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    return (texts[next]?.start ?? Number.POSITIVE_INFINITY) <= start
  })
}

function byStart(a: Frame, b: Frame): number {
  return a.start - b.start
}

interface Frame {
  readonly start: number
  readonly end: number
  readonly tex: string
  readonly isDisplay: boolean
}

function listFrames(text: string, pattern: RegExp, isDisplay: boolean): Frame[] {
  return [...text.matchAll(pattern)].map(({ index: start, 0: written, groups }) => ({
    start,
    end: start + written.length,
    tex: groups?.tex ?? '',
    isDisplay,
  }))
}

function dropOverlaps(frames: readonly Frame[]): Frame[] {
  let end = 0
  return frames.filter((frame) => {
    if (frame.start < end) return false
    end = frame.end
    return true
  })
}

function isFormula(tex: string): boolean {
  return /[_^=&]|\\[a-z]/i.test(tex)
}

function toFinding(frame: Frame, source: string): Finding {
  const { start, end } = frame
  const text = toDollars(frame, source)
  const values = { written: quote(source.slice(start, end)), shown: quote(text.trim()) }
  return {
    offset: start,
    violation: toViolation('template-mark:formula', values),
    edit: { start, end, text },
  }
}

// Over several lines, or alone on its line, it is a block; quotes and lists go on around it.
function toDollars({ start, end, tex, isDisplay }: Frame, source: string): string {
  if (!isDisplay) return `$${tex.trim()}$`
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const [marks = ''] = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/.exec(line) ?? []
  const next = `\n${marks.replace(/[^\s>]/g, ' ')}`
  const isFirst = marks === line
  const isLast = /^[ \t]*(?:\r?\n|$)/.test(source.slice(end, end + 100))
  const inner = tex.replace(/^\s*?\r?\n|\r?\n[ \t>]*$/g, '')
  if (!inner.includes('\n') && !(isFirst && isLast)) return `$$${inner.trim()}$$`
  const body = /^[ \t]*\r?\n/.test(tex) ? `\n${inner}` : next + inner.trimStart()
  return `${isFirst ? '' : next}$$${body}${next}$$${isLast ? '' : next}`
}
