// Takes code out of a text before anything else reads it, byte for byte.
import type { BodyContext } from '../context.ts'
import { renderCode, renderPre } from './render-code.ts'
import { findLanguage, isCodeName } from './code-names.ts'
import { findEnd } from '../tokens.ts'

const START =
  /<(pre|code|script|style|textarea|svg|math)(?=[\s>/])([^<>]*)>|(\[?)\[([a-z][\w#+-]*)((?:[\s=:][^\][]*)?)\]|<!--(?:(?!<!--)[\s\S])*?-->/gi

/** The text with tokens of `context.hold` for code, scripts and drawings. */
export function liftCode(text: string, context: BodyContext): string {
  let lifted = ''
  let at = 0
  const missing = new Set<string>()
  for (const match of matchAll(START, text, () => at)) {
    const piece = liftPiece(text, match, context, missing)
    if (piece === undefined) continue
    lifted += text.slice(at, match.index) + piece.token
    at = piece.end
  }
  return lifted + text.slice(at)
}

interface Piece {
  readonly token: string
  readonly end: number
}

function liftPiece(
  text: string,
  match: RegExpExecArray,
  context: BodyContext,
  missing: Set<string>,
): Piece | undefined {
  const [opening, element, attributes = '', mark, name, given = ''] = match
  const start = match.index + opening.length
  const begin = { text, match, start, missing }
  if (element !== undefined)
    return liftElement(begin, element.toLowerCase(), attributes, context)
  const isCode = name !== undefined && mark !== '[' && isCodeName(name, given)
  return isCode ? liftShortcode(begin, name, given, context) : undefined
}

interface Begin {
  readonly text: string
  readonly match: RegExpExecArray
  /** Where the content begins. */
  readonly start: number
  readonly missing: Set<string>
}

function liftShortcode(
  { text, match, start, missing }: Begin,
  name: string,
  given: string,
  { hold, isCodeEncoded }: BodyContext,
): Piece | undefined {
  const found = findEnd(text, `[/${name}]`, start, missing)
  if (found === undefined) return undefined
  const code = text.slice(start, found.start)
  const isInline = !code.includes('\n') && isInsideLine(text, match.index, found.end)
  const html = renderCode(code, {
    language: findLanguage(name, given),
    isInline,
    ...(isCodeEncoded ? { isEncoded: true } : {}),
  })
  return { token: hold.put(html, isInline ? 'inline' : 'block'), end: found.end }
}

function liftElement(
  { text, match, start, missing }: Begin,
  name: string,
  attributes: string,
  { hold }: BodyContext,
): Piece | undefined {
  if (attributes.endsWith('/')) return undefined
  const found = findEnd(text, `</${name}>`, start, missing)
  if (found === undefined) return undefined
  const html =
    name === 'pre'
      ? renderPre(attributes, text.slice(start, found.start))
      : text.slice(match.index, found.end)
  const isInline = /^(?:code|svg|math)$/.test(name)
  return { token: hold.put(html, isInline ? 'inline' : 'block'), end: found.end }
}

function isInsideLine(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const after = text.slice(end, text.indexOf('\n', end) + 1 || text.length)
  return `${before}${after}`.replace(/<[^<>]*>|<!--.*?-->/g, '').trim() !== ''
}

// Goes on behind what was taken, which a plain `matchAll` would look into.
function* matchAll(
  pattern: RegExp,
  text: string,
  findStart: () => number,
): Iterable<RegExpExecArray> {
  const own = new RegExp(pattern)
  for (let match = own.exec(text); match; match = own.exec(text)) {
    yield match
    own.lastIndex = Math.max(own.lastIndex, findStart())
  }
}
