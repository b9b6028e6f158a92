import { endOfTag } from './attributes.ts'

/** A piece of markup. Offsets count from the start of the page; the text between is skipped. */
export interface HtmlToken {
  /** `raw` is a whole element whose text holds no markup: a script, a style sheet, a title. */
  readonly kind: 'open' | 'close' | 'raw' | 'comment'
  /** In lower case; empty for comments and whatever else makes no element: `<!x>`, `</ >`. */
  readonly name: string
  readonly start: number
  /** Past the `>` of the tag, of a raw element that of its start tag. */
  readonly tagEnd: number
  /** Where the text of a raw element ends; for other tokens the same as `tagEnd`. */
  readonly textEnd: number
  /** Past the whole token, of a raw element past its end tag. */
  readonly end: number
}

// `noscript` is not among them: a reader without JavaScript sees its markup.
const RAW_ELEMENTS = new Set([
  ...['script', 'style', 'textarea', 'title'],
  ...['xmp', 'iframe', 'noembed', 'noframes'],
])

const COMMENT = /<!--(?:-?>|.*?(?:--!?>|$))/sy
const TAG_NAME = /[a-z][^\t\n\f\r />]*/iy
const AFTER_NAME = /[\t\n\f\r />]/
const SCRIPT_TURN = /<!(?=--)|-->|<(\/?)script(?=[\t\n\f\r />])/gi

/**
 * The markup of a page in its order, cut as a browser cuts it: WHATWG HTML §13.2.5, for what
 * serializers write. Not known: CDATA sections, `plaintext`, HTML within SVG.
 */
export function* scanHtml(html: string): Generator<HtmlToken, void> {
  let svgDepth = 0
  let at = html.indexOf('<')
  while (at !== -1) {
    const token = readToken(html, at, svgDepth > 0)
    if (token !== undefined) yield token
    if (token?.name === 'svg') svgDepth = Math.max(0, svgDepth + depthOf(html, token))
    at = html.indexOf('<', token?.end ?? at + 1)
  }
}

function depthOf(html: string, { kind, tagEnd }: HtmlToken): number {
  if (kind === 'close') return -1
  return html[tagEnd - 2] === '/' ? 0 : 1
}

/** The token that begins at a `<`; undefined when that is text. */
function readToken(html: string, at: number, isInSvg: boolean): HtmlToken | undefined {
  const next = html[at + 1]
  if (next === '!' || next === '?') return toComment(at, endOfComment(html, at))
  const isClose = next === '/'
  const nameStart = isClose ? at + 2 : at + 1
  TAG_NAME.lastIndex = nameStart
  const name = TAG_NAME.exec(html)?.[0].toLowerCase()
  if (name === undefined) {
    return isClose ? toComment(at, endOf(html, '>', nameStart)) : undefined
  }
  const tagEnd = endOfTag(html, nameStart + name.length)
  // Browsers drop a tag that never ends.
  if (tagEnd === undefined) return toComment(at, html.length)
  if (isClose) return toToken('close', name, at, tagEnd)
  // The title of a drawing may hold markup, that of a page may not.
  const isRaw = RAW_ELEMENTS.has(name) && !(isInSvg && name === 'title')
  return isRaw ? toRaw(html, name, at, tagEnd) : toToken('open', name, at, tagEnd)
}

function toToken(
  kind: 'open' | 'close' | 'comment',
  name: string,
  start: number,
  end: number,
): HtmlToken {
  return { kind, name, start, tagEnd: end, textEnd: end, end }
}

function toComment(start: number, end: number): HtmlToken {
  return toToken('comment', '', start, end)
}

function toRaw(html: string, name: string, start: number, tagEnd: number): HtmlToken {
  const textEnd =
    name === 'script' ? endOfScript(html, tagEnd) : endOfText(html, name, tagEnd)
  const end = endOfTag(html, textEnd + 2 + name.length) ?? html.length
  return { kind: 'raw', name, start, tagEnd, textEnd, end }
}

function endOfComment(html: string, at: number): number {
  COMMENT.lastIndex = at
  const comment = COMMENT.exec(html)?.[0]
  return comment === undefined ? endOf(html, '>', at) : at + comment.length
}

/** Past the next `what`; the end of the page when there is none. */
function endOf(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from)
  return found === -1 ? html.length : found + what.length
}

function endOfText(html: string, name: string, from: number): number {
  let at = html.indexOf('</', from)
  while (at !== -1) {
    const nameEnd = at + 2 + name.length
    const isEnd =
      html.slice(at + 2, nameEnd).toLowerCase() === name &&
      AFTER_NAME.test(html[nameEnd] ?? '')
    if (isEnd) return at
    at = html.indexOf('</', at + 2)
  }
  return html.length
}

// After `<!--` a script may hold `<script>…</script>`, which then does not end it.
function endOfScript(html: string, from: number): number {
  const end = endOfText(html, 'script', from)
  if (!html.slice(from, end).includes('<!--')) return end
  let state: 'plain' | 'escaped' | 'nested' = 'plain'
  SCRIPT_TURN.lastIndex = from
  for (let turn = SCRIPT_TURN.exec(html); turn; turn = SCRIPT_TURN.exec(html)) {
    const isClose = turn[1] === '/'
    if (isClose && state !== 'nested') return turn.index
    if (turn[0] === '<!') state = state === 'plain' ? 'escaped' : state
    else if (turn[0] === '-->') state = 'plain'
    else if (isClose) state = 'escaped'
    else if (state === 'escaped') state = 'nested'
  }
  return html.length
}
