// The markup of HTML text, with offsets, as htmlparser2 tokenizes it.
import { type Handler, Parser } from 'htmlparser2'
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
  return new Tokenizer(html).tokens
}

class Tokenizer implements Partial<Handler> {
  readonly tokens: HtmlToken[] = []
  readonly #html: string
  readonly #parser = new Parser(this)
  #attributes: readonly HtmlAttribute[] = []
  #attributeStart = 0
  #svgDepth = 0
  #textElement: HtmlToken | undefined

  constructor(html: string) {
    this.#html = html
    this.#parser.end(html)
  }

  onopentagname(): void {
    this.#attributes = []
    this.#attributeStart = this.#parser.endIndex
    this.#textElement = undefined
  }

  onattribute(name: string, value: string): void {
    // Unlike that of a tag, this `endIndex` is past the end.
    const end = this.#parser.endIndex
    const attribute = { name, value, start: this.#attributeStart, end }
    this.#attributes = [...this.#attributes, attribute]
    this.#attributeStart = end
  }

  onopentag(name: string, _: unknown, isImplied: boolean): void {
    if (name === 'svg') this.#svgDepth += 1
    if (isImplied) return
    const token = this.#add('open', name, this.#parser.endIndex + 1, this.#attributes)
    if (this.#svgDepth === 0 && TEXT_ELEMENTS.has(name)) this.#textElement = token
  }

  onclosetag(name: string, isImplied: boolean): void {
    const html = this.#html
    const textElement = this.#textElement
    if (name === 'svg') this.#svgDepth -= 1
    if (isImplied && !textElement) return
    const start = isImplied ? html.length : this.#findStart()
    const end = html.indexOf('>', start) + 1 || html.length
    if (!textElement) {
      this.#add('close', name, end)
      return
    }
    const text = html.slice(textElement.end, start)
    this.tokens[this.tokens.length - 1] = { ...textElement, text, end }
    this.#textElement = undefined
  }

  oncomment(): void {
    this.#add('comment', '', Math.min(this.#parser.endIndex + 1, this.#html.length))
  }

  #add(
    kind: HtmlToken['kind'],
    name: string,
    end: number,
    attributes: readonly HtmlAttribute[] = [],
  ): HtmlToken {
    const token = { kind, name, attributes, start: this.#findStart(), end }
    this.tokens.push(token)
    return token
  }

  // After an end tag with white space, `startIndex` is short of the next `<`.
  #findStart(): number {
    return this.#html.indexOf('<', this.#parser.startIndex)
  }
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
