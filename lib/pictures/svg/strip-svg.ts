// SVG 2: what browsers draw, without what editors wrote for themselves, and what runs or loads.
import { UncleanError } from '../bytes.ts'
import { toKeptTag } from './attributes.ts'
import { isBlank, isReadable } from './encoding.ts'
import { isKeptElement } from './elements.ts'
import { type Entities, expandEntities, keepEntities, readEntities } from './entities.ts'
import { cleanStyle } from './judge.ts'
import { lineAt, type Lost, Losses } from './losses.ts'
import { bindSpaces, type Spaces, XML_SPACES } from './spaces.ts'
import { listTokens, localName, type Token } from './tokens.ts'
import { cleanData } from './values.ts'

/** Takes out what a picture inside of the drawing tells. */
type StripPicture = (bytes: Uint8Array, type: string) => Uint8Array

/** More than anybody draws, and what the XML parser of others takes. */
const MAX_DRAWING_BYTES = 10_000_000

/**
 * Leaves out comments, `<metadata>`, elements and attributes of editors, what these know of the
 * author's disk, what pictures inside tell, and everything that `allowed.ts` does not name. Every
 * other byte stays. Throws an `UncleanError` for what is no well-formed XML: no browser shows that.
 */
export function stripSvg(
  bytes: Uint8Array,
  stripPicture: StripPicture,
  onLost: (lost: Lost) => void,
): Uint8Array {
  if (bytes.length > MAX_DRAWING_BYTES) throw new UncleanError('more than 10 MB')
  // One letter a byte: whatever the encoding, marks are those of ASCII.
  const text = Buffer.from(bytes).toString('latin1')
  const drawing = new Drawing(text, stripPicture)
  const cleaned = drawing.clean()
  if (drawing.lost) onLost(drawing.lost)
  return cleaned === text ? bytes : Buffer.from(cleaned, 'latin1')
}

interface OpenElement {
  readonly name: string
  readonly isKept: boolean
  readonly spaces: Spaces
  readonly at: number
  /** How many pieces stand before its content. */
  readonly from: number
}

const ROOT: OpenElement = { name: '', isKept: true, spaces: XML_SPACES, at: 0, from: 0 }

class Drawing {
  readonly #text: string
  readonly #stripPicture: StripPicture
  readonly #open = [ROOT]
  readonly #pieces: string[] = []
  readonly #losses: Losses
  #at = 0
  #entities: Entities = new Map()
  #doctype = ''
  #hasRoot = false

  constructor(text: string, stripPicture: StripPicture) {
    this.#text = text
    this.#stripPicture = stripPicture
    this.#losses = new Losses(text)
  }

  get lost(): Lost | undefined {
    return this.#losses.list()
  }

  clean(): string {
    try {
      for (const token of listTokens(this.#text)) {
        this.#pieces.push(this.#clean(token))
        this.#at += token.source.length
      }
      if (!this.#hasRoot || this.#open.length > 1)
        throw new UncleanError('an element that never ends')
    } catch (error) {
      if (!(error instanceof UncleanError)) throw error
      throw new UncleanError(error.message, lineAt(this.#text, this.#at))
    }
    const drawing = this.#pieces.join('')
    if (this.#entities.size === 0) return drawing
    return drawing.replace(this.#doctype, (source) => keepEntities(source, drawing))
  }

  get #parent(): OpenElement {
    return this.#open.at(-1) ?? ROOT
  }

  #clean(token: Token): string {
    const { kind, name, source } = token
    if (kind === 'start') return this.#cleanStart(token)
    if (kind === 'end') return this.#cleanEnd(token)
    if (kind === 'text') return this.#cleanText(source)
    if (kind === 'doctype') this.#readDoctype(source)
    if (name === 'xml' && !isReadable(source)) throw new UncleanError('another encoding')
    if (name === 'xml-stylesheet') this.#lose('<?xml-stylesheet?>')
    const isKept = kind === 'doctype' || name === 'xml'
    return isKept && this.#open.length === 1 ? source : ''
  }

  #readDoctype(source: string): void {
    this.#entities = readEntities(source)
    this.#doctype = source
  }

  #cleanText(source: string): string {
    if (this.#open.length === 1 && !isBlank(source))
      throw new UncleanError('text outside of `<svg>`')
    return this.#parent.isKept ? cleanData(source, this.#stripPicture) : ''
  }

  #cleanStart(token: Token): string {
    const { name, attributes, isEmpty } = token
    const spaces = bindSpaces(this.#parent.spaces, attributes, this.#entities)
    const isRoot = this.#open.length === 1
    if (isRoot && (this.#hasRoot || localName(name) !== 'svg'))
      throw new UncleanError('no `<svg>`')
    this.#hasRoot = true
    const context = {
      spaces,
      expand: this.#expand,
      lose: this.#lose,
      stripPicture: this.#stripPicture,
    }
    const isKept =
      this.#parent.isKept && isKeptElement(token, localName(this.#parent.name), context)
    const from = this.#pieces.length + 1
    if (!isEmpty) this.#open.push({ name, isKept, spaces, at: this.#at, from })
    return isKept ? toKeptTag(token, context) : ''
  }

  #cleanEnd({ name, source }: Token): string {
    const element = this.#open.pop()
    if (element?.name !== name || this.#open.length === 0)
      throw new UncleanError('the end of another element')
    if (element.isKept && localName(name) === 'style') {
      // Remarks in it are gone: what stood before and behind them is one word now.
      const style = this.#pieces.splice(element.from).join('')
      const lose = (what: string) => this.#losses.add(what, element.at)
      this.#pieces.push(cleanStyle(style, this.#expand, lose))
    }
    return element.isKept ? source : ''
  }

  readonly #expand = (text: string): string => expandEntities(text, this.#entities)

  readonly #lose = (what: string): void => this.#losses.add(what, this.#at)
}
