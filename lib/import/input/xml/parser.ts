// saxes, with an eye on the tags that do not match.
import { SaxesParser } from 'saxes'

import { SourceError } from '../../model/source.ts'
import type { Faults, Place } from './faults.ts'
import type { Tree } from './tree.ts'

/** Names of elements that are open take memory; hostile files open them without an end. */
const MAX_OPEN = 20_000
const MEGABYTE = 1024 * 1024
/** A section that is too large has been cut a little later, see `cdata.ts`. */
const SLACK = MEGABYTE
const STRAY_END = /unmatched closing tag: (.*)\.$/s

/**
 * saxes closes all that is open when an end tag matches nothing. So its stack is not believed:
 * the tree has its own, and hears of one name for each end tag.
 */
export class Parser {
  readonly #saxes = new SaxesParser({ xmlns: false, position: true })
  readonly #tree: Tree
  readonly #faults: Faults
  readonly #maxCharacters: number
  /** Of the end tag that is being read: the last element that saxes closed for it. */
  #closing: string | undefined
  #isMismatch = false
  /** An attribute has whole elements in it: what they hold must not pass for its value. */
  #isQuoteOpen = false
  /** saxes puts an end tag that matches nothing into the text. */
  #stray = ''
  #start: Place = { line: 1, column: 1 }
  #sinceEvent = 0

  constructor(tree: Tree, faults: Faults, maxCharacters: number) {
    this.#maxCharacters = maxCharacters
    this.#tree = tree
    this.#faults = faults
    const saxes = this.#saxes
    saxes.on('opentagstart', ({ name }) => this.#begin(name))
    saxes.on('opentag', ({ name, attributes }) => this.#open(name, attributes))
    saxes.on('closetag', ({ name }) => this.#close(name))
    saxes.on('text', (text) => this.#text(text))
    saxes.on('cdata', (text) => this.#text(text))
    saxes.on('error', ({ message }) => this.#error(message))
  }

  /** Of the next character. */
  get place(): Place {
    return { line: this.#saxes.line, column: this.#saxes.column + 1 }
  }

  write(text: string): void {
    this.#sinceEvent += text.length
    this.#saxes.write(text)
    if (this.#sinceEvent > this.#maxCharacters + SLACK)
      throw new SourceError(
        `a tag before line ${this.#saxes.line} is larger than ${this.#maxCharacters / MEGABYTE} MB`,
      )
    if (this.#tree.depth > MAX_OPEN)
      throw new SourceError(
        `more than ${MAX_OPEN} elements are open in line ${this.#saxes.line}`,
      )
  }

  /** What saxes would say now of open tags, the tree knows better. */
  end(): void {
    this.#flush()
  }

  #begin(name: string): void {
    const { line, column } = this.#saxes
    this.#start = { line, column: Math.max(1, column - name.length - 1) }
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#flush()
    if (this.#isQuoteOpen) this.#faults.add('xml-quote', () => this.#start, `<${name}>`)
    this.#tree.openTag(name, this.#isQuoteOpen ? {} : attributes, this.#start)
    this.#isQuoteOpen = false
  }

  #text(text: string): void {
    this.#flush()
    const own = text.startsWith(this.#stray) ? text.slice(this.#stray.length) : text
    this.#stray = ''
    if (own !== '') this.#tree.addText(own)
  }

  #close(name: string): void {
    if (!this.#isMismatch) this.#flush()
    this.#closing = name
    this.#isMismatch = false
  }

  /** Only what follows an end tag tells whether saxes found its start tag. */
  #flush(): void {
    this.#sinceEvent = 0
    const name = this.#closing
    this.#closing = undefined
    if (name !== undefined) this.#tree.closeTag(name)
  }

  #error(message: string): void {
    const [, stray] = STRAY_END.exec(message) ?? []
    if (stray !== undefined) this.#closeStray(stray)
    else if (message.endsWith('unexpected close tag.')) this.#isMismatch = true
    // Only a "<" in an attribute is told so: control characters never come here.
    else if (message.endsWith(': disallowed character.')) this.#isQuoteOpen = true
    else this.#tell(message.replace(/^\d+:\d+: |\.$/g, ''))
  }

  #closeStray(name: string): void {
    if (!this.#isMismatch) this.#flush()
    this.#closing = undefined
    this.#isMismatch = false
    this.#stray = `</${name}>`
    this.#tree.closeTag(name)
  }

  #tell(detail: string): void {
    const { line, column } = this.#saxes
    this.#faults.add('xml-syntax', () => ({ line, column: Math.max(1, column) }), detail)
  }
}
