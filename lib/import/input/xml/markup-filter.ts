// Text on its way to the XML parser: what the parser could not recover from is repaired.
import { formatCodePoint } from '../../../text/clean.ts'
import { type CdataSection, enterCdata, readCdata } from './cdata.ts'
import { Cursor } from './cursor.ts'
import { findDoctypeEnd } from './doctype.ts'
import type { Faults } from './faults.ts'
import { readReference } from './references.ts'

const MAX_DOCTYPE = 1024 * 1024
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
/** All that is not plain: sections, a `<` that begins nothing, a `&` that XML does not know. */
const MARKS =
  /<!\[CDATA\[|<!--|<\?|<!doctype\b|<(?!\/?[a-z_:\u0080-\uffff])|&(?!(?:amp|lt|gt|quot|apos);)/gi
const DECLARATION = /<\?xml\s/
const ROOT = /<(rss|feed|rdf:rdf|channel|opml)\b/i

/** Line ends are never added or taken out, so that the parser knows the line of everything. */
export class MarkupFilter {
  readonly #cursor: Cursor
  readonly #maxCharacters: number
  #isFirst = true
  #cdata: CdataSection | undefined
  /** What ends the comment or instruction that is being skipped. */
  #skipTo: string | undefined

  constructor(faults: Faults, maxCharacters: number) {
    this.#maxCharacters = maxCharacters
    this.#cursor = new Cursor(faults)
  }

  write(chunk: string): string {
    const cursor = this.#cursor
    cursor.add(chunk)
    if (this.#isFirst && chunk !== '') this.#skipPreamble()
    this.#removeControls()
    return this.#read()
  }

  end(): string {
    this.#cursor.isLast = true
    this.#cursor.add('')
    return this.#read()
  }

  #read(): string {
    const cursor = this.#cursor
    while (cursor.at < cursor.text.length && this.#readOn());
    return cursor.flush()
  }

  /** False where more text is needed, or none is left. */
  #readOn(): boolean {
    if (this.#skipTo !== undefined) return this.#skip(this.#skipTo)
    if (this.#cdata === undefined) return this.#readContent()
    const found = readCdata(this.#cursor, this.#cdata)
    if (found === 'end') this.#cdata = undefined
    return found !== 'wait'
  }

  #readContent(): boolean {
    const cursor = this.#cursor
    MARKS.lastIndex = cursor.at
    const match = MARKS.exec(cursor.text)
    const end = findSafeEnd(cursor)
    cursor.take(Math.min(match?.index ?? end, end))
    if (match === null || match.index >= end) return false
    return this.#readMark(match[0])
  }

  #readMark(mark: string): boolean {
    const cursor = this.#cursor
    if (mark === '&') return this.#readReference()
    if (mark === '<') return this.#escapeLessThan()
    if (mark === '<![CDATA[') this.#cdata = enterCdata(cursor, this.#maxCharacters)
    else if (mark === '<!--') this.#skipTo = '-->'
    else if (mark === '<?') this.#skipTo = '?>'
    else return this.#skipDoctype()
    return true
  }

  #readReference(): boolean {
    const cursor = this.#cursor
    const { text, length, rule, detail } = readReference(cursor.text, cursor.at)
    if (rule !== undefined) cursor.fault(rule, detail)
    cursor.replace(length, text)
    return true
  }

  #escapeLessThan(): boolean {
    this.#cursor.fault('xml-less-than')
    this.#cursor.replace(1, '&lt;')
    return true
  }

  #skipDoctype(): boolean {
    const cursor = this.#cursor
    const end = findDoctypeEnd(cursor.text, cursor.at)
    if (end === undefined) return !cursor.canGrow(MAX_DOCTYPE) && this.#escapeLessThan()
    if (cursor.text.slice(cursor.at, end).includes('<!ENTITY')) cursor.fault('xml-dtd')
    cursor.drop(end)
    return true
  }

  #skip(to: string): boolean {
    const cursor = this.#cursor
    const end = cursor.text.indexOf(to, cursor.at)
    if (end !== -1) this.#skipTo = undefined
    const held = cursor.isLast ? 0 : to.length - 1
    cursor.drop(
      end === -1 ? Math.max(cursor.at, cursor.text.length - held) : end + to.length,
    )
    return end !== -1
  }

  /** Blank lines, and warnings of PHP, that stand before the declaration. */
  #skipPreamble(): void {
    this.#isFirst = false
    const cursor = this.#cursor
    const start = DECLARATION.exec(cursor.text)?.index ?? 0
    if (start === 0 || ROOT.test(cursor.text.slice(0, start))) return
    cursor.fault('xml-before-start')
    cursor.drop(start)
  }

  #removeControls(): void {
    const cursor = this.#cursor
    if (cursor.text.search(CONTROLS) === -1) return
    cursor.text = cursor.text.replace(CONTROLS, (sign, at: number) => {
      cursor.fault('xml-character', formatCodePoint(sign), at)
      return sign === '\v' || sign === '\f' ? ' ' : ''
    })
  }
}

/** Where no reference and no mark can be cut in two. */
function findSafeEnd({ text, at, isLast }: Cursor): number {
  if (isLast) return text.length
  const sign = text.lastIndexOf('&')
  const isOpen = sign >= at && sign >= text.length - 40 && !text.includes(';', sign)
  const tag = text.lastIndexOf('<')
  const end = tag >= at && tag >= text.length - 9 ? tag : text.length
  return isOpen ? Math.min(sign, end) : end
}
