// The markup of HTML text, with offsets, as htmlparser2 tokenizes it.
import { Parser } from 'htmlparser2'
import { parseSrcset, type SrcSetDefinition } from 'srcset'

export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string
  /** With character references resolved; empty for an attribute without a value. */
  readonly value: string
  /** Includes the white space before the name. */
  readonly start: number
  readonly end: number
}

/** A start tag, an end tag or a comment. Offsets are UTF-16 code units of the source. */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'comment'
  /** In lower case outside SVG; empty for a comment. */
  readonly name: string
  readonly attributes: readonly HtmlAttribute[]
  readonly start: number
  /** Past the `>`; for an element with `text`, past its end tag. */
  readonly end: number
  /** The content of an element that holds no markup: a script, a style sheet, a title. */
  readonly text?: string
}

// WHATWG HTML §13.2.5: raw text and RCDATA. `noscript` holds markup for a reader without
// JavaScript.
const TEXT_ELEMENTS = new Set([
  ...['script', 'style', 'textarea', 'title'],
  ...['xmp', 'iframe', 'noembed', 'noframes'],
])

/**
 * Lists the tags and comments of a page or a fragment in document order. Leaves out the
 * doctype, a tag that never ends, and an end tag without its start tag.
 */
export function listHtmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let attributes: readonly HtmlAttribute[] = []
  let attributeStart = 0
  let svgDepth = 0
  let textElement: HtmlToken | undefined
  // After an end tag with white space, `startIndex` is short of the next `<`.
  const findStart = () => html.indexOf('<', parser.startIndex)
  const parser: Parser = new Parser({
    onopentagname() {
      attributes = []
      attributeStart = parser.endIndex
      textElement = undefined
    },
    onattribute(name, value) {
      // Unlike that of a tag, this `endIndex` is past the end.
      const end = parser.endIndex
      attributes = [...attributes, { name, value, start: attributeStart, end }]
      attributeStart = end
    },
    onopentag(name, _, isImplied) {
      if (name === 'svg') svgDepth += 1
      if (isImplied) return
      const [start, end] = [findStart(), parser.endIndex + 1]
      const token = { kind: 'open', name, attributes, start, end } as const
      tokens.push(token)
      if (svgDepth === 0 && TEXT_ELEMENTS.has(name)) textElement = token
    },
    onclosetag(name, isImplied) {
      if (name === 'svg') svgDepth -= 1
      if (isImplied && !textElement) return
      const start = isImplied ? html.length : findStart()
      const end = html.indexOf('>', start) + 1 || html.length
      if (textElement) {
        const text = html.slice(textElement.end, start)
        tokens[tokens.length - 1] = { ...textElement, text, end }
        textElement = undefined
      } else tokens.push({ kind: 'close', name, attributes: [], start, end })
    },
    oncomment() {
      const [start, end] = [findStart(), Math.min(parser.endIndex + 1, html.length)]
      tokens.push({ kind: 'comment', name: '', attributes: [], start, end })
    },
  })
  parser.end(html)
  return tokens
}

/** The value of an attribute; of two with one name the first counts, as in browsers. */
export function findAttribute(
  { attributes }: HtmlToken,
  wanted: string,
): string | undefined {
  return attributes.find(({ name }) => name === wanted)?.value
}

/** The URLs that an attribute holds: none, one, or those of a `srcset`. */
export function listUrls({
  name,
  value,
}: Pick<HtmlAttribute, 'name' | 'value'>): string[] {
  if (/^(?:href|src|poster|cite)$/.test(name)) return [value]
  if (!/^(?:image)?srcset$/.test(name)) return []
  return parseSourceSet(value).map(({ url }) => url)
}

/** The candidates of a `srcset`: addresses with a width or a density. */
export function parseSourceSet(value: string): SrcSetDefinition[] {
  // The package removes a line feed that separates two parts.
  return parseSrcset(value.replace(/\s+/g, ' '))
}
