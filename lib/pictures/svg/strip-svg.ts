// SVG 2: what browsers draw, without what editors wrote for themselves.
import { UncleanError } from '../bytes.ts'
import { type Attribute, listTokens, type Token } from './tokens.ts'
import { type Entities, keepEntities, readEntities } from './entities.ts'
import { bindSpaces, isDrawn, type Spaces, XML_SPACES } from './spaces.ts'
import { cleanData, isDiskPath } from './values.ts'

/** Bytes of other encodings may look like marks. */
const ENCODING = /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i

/** Takes out what a picture inside of the drawing tells. */
type StripPicture = (bytes: Uint8Array, type: string) => Uint8Array

/**
 * Leaves out comments, `<metadata>`, elements and attributes of editors, what these know of the
 * author's disk, and what pictures inside tell. Every other byte stays. Throws an `UncleanError`
 * for what is no well-formed XML: no browser shows that.
 */
export function stripSvg(bytes: Uint8Array, stripPicture: StripPicture): Uint8Array {
  // One letter a byte: whatever the encoding, marks are those of ASCII.
  const text = Buffer.from(bytes).toString('latin1')
  const cleaned = new Drawing(stripPicture).clean(text)
  return cleaned === text ? bytes : Buffer.from(cleaned, 'latin1')
}

interface OpenElement {
  readonly name: string
  readonly isKept: boolean
  readonly spaces: Spaces
}

const ROOT: OpenElement = {
  name: '',
  isKept: true,
  spaces: XML_SPACES,
}

class Drawing {
  readonly #stripPicture: StripPicture
  readonly #open = [ROOT]
  #entities: Entities = new Map()
  #hasRoot = false

  constructor(stripPicture: StripPicture) {
    this.#stripPicture = stripPicture
  }

  clean(text: string): string {
    const tokens = [...listTokens(text)]
    const kept = tokens.map((token) => this.#clean(token))
    if (!this.#hasRoot || this.#open.length > 1) throw new UncleanError('No end')
    const drawing = kept.join('')
    if (this.#entities.size === 0) return drawing
    const doctype = tokens.find(({ kind }) => kind === 'doctype')?.source ?? ''
    return drawing.replace(doctype, () => keepEntities(doctype, drawing))
  }

  get #parent(): OpenElement {
    return this.#open.at(-1) ?? ROOT
  }

  #clean(token: Token): string {
    const { kind, name, source } = token
    if (kind === 'start') return this.#cleanStart(token)
    if (kind === 'end') return this.#cleanEnd(token)
    if (kind === 'text') return this.#cleanText(source)
    if (kind === 'doctype') this.#entities = readEntities(source)
    if (name === 'xml' && !isReadable(source)) throw new UncleanError('Encoding')
    const isKept = kind === 'doctype' || /^xml(?:-stylesheet)?$/.test(name)
    return isKept && this.#open.length === 1 ? source : ''
  }

  #cleanText(source: string): string {
    const isOutside = this.#open.length === 1
    if (isOutside && source.replace(BYTE_ORDER_MARK, '').trim() !== '')
      throw new UncleanError('Text outside')
    return this.#parent.isKept ? cleanData(source, this.#stripPicture) : ''
  }

  #cleanStart({ name, source, attributes, isEmpty }: Token): string {
    const spaces = bindSpaces(this.#parent.spaces, attributes, this.#entities)
    const isKept =
      this.#parent.isKept &&
      isDrawn(spaces, name) &&
      name.replace(/^.*:/, '') !== 'metadata'
    if (this.#open.length === 1) {
      if (this.#hasRoot || !/^(?:.+:)?svg$/.test(name)) throw new UncleanError('No SVG')
      this.#hasRoot = true
    }
    if (!isEmpty) this.#open.push({ name, isKept, spaces })
    if (!isKept) return ''
    const end = source.slice(
      1 + name.length + attributes.reduce((sum, each) => sum + each.source.length, 0),
    )
    const kept = attributes.map((each) => this.#cleanAttribute(each, name, spaces))
    return `<${name}${kept.join('')}${end}`
  }

  #cleanAttribute(attribute: Attribute, element: string, spaces: Spaces): string {
    const { name, value, source } = attribute
    const [, prefix, local] = /^(?:(.*?):)?(.*)$/s.exec(name) ?? []
    if (prefix === 'xmlns') return isDrawn(spaces, `${local}:`) ? source : ''
    if (prefix !== undefined && !isDrawn(spaces, name)) return ''
    // diagrams.net writes all pages of its file there.
    const isFile = name === 'content' && /^(?:.+:)?svg$/.test(element)
    if (isFile || isDiskPath(value)) return ''
    return cleanData(source, this.#stripPicture)
  }

  #cleanEnd({ name, source }: Token): string {
    const element = this.#open.pop()
    if (element?.name !== name || this.#open.length === 0)
      throw new UncleanError('Another end')
    return element.isKept ? source : ''
  }
}

const BYTE_ORDER_MARK = /^\xef\xbb\xbf/

function isReadable(declaration: string): boolean {
  const [, encoding] = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration) ?? []
  return encoding === undefined || ENCODING.test(encoding)
}
