// XML 1.0, as far as an SVG drawing needs it: marks in order, each with its bytes as letters.
import { UncleanError } from '../bytes.ts'

export interface Attribute {
  readonly name: string
  /** Between the quotes. */
  readonly value: string
  /** With the blanks before it. */
  readonly source: string
}

export interface Token {
  readonly kind: 'text' | 'remark' | 'instruction' | 'doctype' | 'start' | 'end'
  readonly source: string
  /** Of the element or the instruction. */
  readonly name: string
  readonly attributes: readonly Attribute[]
  readonly isEmpty: boolean
}

/** Without its prefix. */
export function localName(name: string): string {
  return name.replace(/^.*:/, '')
}

const NAME = /\/?[^\s<>/="'&!?]+/y
const ATTRIBUTE = /\s+([^\s<>/="']+)\s*=\s*("[^"<]*"|'[^'<]*')/y
const TAG_END = /\s*\/?>/y
// A quoted name may hold any sign: where it ends decides what follows.
const DOCTYPE =
  /<!DOCTYPE\s+[^\s<>/="'&!?[\]]+(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s*(?:"[^"]*"|'[^']*'))?\s*(?:\[[^\]]*\]\s*)?>/y

/** Throws an `UncleanError` at what is no XML. Linear in the length of the text. */
export function* listTokens(text: string): Generator<Token> {
  let at = 0
  while (at < text.length) {
    const token = text[at] === '<' ? readMarkup(text, at) : readText(text, at)
    yield token
    at += token.source.length
  }
}

function toToken(kind: Token['kind'], source: string, name = ''): Token {
  return { kind, source, name, attributes: [], isEmpty: false }
}

function readText(text: string, at: number): Token {
  const end = text.indexOf('<', at)
  return toToken('text', text.slice(at, end === -1 ? text.length : end))
}

function readMarkup(text: string, at: number): Token {
  const until = (mark: string) => {
    const end = text.indexOf(mark, at)
    if (end === -1) throw new UncleanError(`no \`${mark}\` behind what it opens`)
    return text.slice(at, end + mark.length)
  }
  if (text.startsWith('<!--', at)) return toToken('remark', until('-->'))
  if (text.startsWith('<![CDATA[', at)) return toToken('text', until(']]>'))
  if (text.startsWith('<?', at))
    return toToken('instruction', until('?>'), match(NAME, text, at + 2)[0])
  if (!text.startsWith('<!', at)) return readTag(text, at)
  return toToken('doctype', match(DOCTYPE, text, at)[0])
}

function readTag(text: string, start: number): Token {
  const [name] = match(NAME, text, start + 1)
  const attributes: Attribute[] = []
  let at = start + 1 + name.length
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const [source, key, quoted] = ATTRIBUTE.exec(text) ?? []
    if (source === undefined || key === undefined || quoted === undefined) break
    attributes.push({ name: key, value: quoted.slice(1, -1), source })
    at += source.length
  }
  const [end] = match(TAG_END, text, at)
  const source = text.slice(start, at + end.length)
  const isEnd = name.startsWith('/')
  const kind = isEnd ? 'end' : 'start'
  return {
    kind,
    source,
    name: isEnd ? name.slice(1) : name,
    attributes,
    isEmpty: end.includes('/'),
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found) throw new UncleanError('a tag that is no XML')
  return found
}
