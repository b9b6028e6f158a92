// Wanted elements with all that is in them, from the tags and texts of a parser.
import { escapeXml } from '../../../text/escape.ts'
import type { XmlElement } from '../xml.ts'
import type { Place, XmlRule } from './faults.ts'
import { isMarkup, renderEnd, renderStart } from './markup.ts'
import {
  type Attributes,
  enterScope,
  type Scope,
  toOwnText,
  toUsualAttributes,
  toUsualName,
} from './names.ts'

/** Programs that walk a tree have a call for each level. */
const MAX_DEPTH = 256
interface Open {
  readonly name: string
  readonly attributes: Attributes
  readonly children: XmlElement[]
  readonly texts: string[]
  readonly place: Place
}

export class Tree {
  /** Wanted elements that are whole, until they are taken. */
  readonly done: XmlElement[] = []
  readonly #isWanted: (path: readonly string[]) => boolean
  readonly #maxCharacters: number
  readonly #fault: (rule: XmlRule, detail?: string) => void
  /** Of all open elements: names as they are written, as they are usual, and their prefixes. */
  readonly #tags: string[] = []
  readonly #path: string[] = []
  readonly #scopes: Scope[] = []
  /** Of a wanted element and what is in it; the first lies `#base` deep. */
  #opens: Open[] = []
  #hasRoot = false
  #base = 0
  #size = 0
  /** How deep the element lies that was too large. */
  #dropped = Number.POSITIVE_INFINITY

  constructor(
    isWanted: (path: readonly string[]) => boolean,
    fault: (rule: XmlRule, detail?: string) => void,
    maxCharacters: number,
  ) {
    this.#maxCharacters = maxCharacters
    this.#isWanted = isWanted
    this.#fault = fault
  }

  get depth(): number {
    return this.#tags.length
  }

  get hasRoot(): boolean {
    return this.#hasRoot
  }

  /** The element that is open, for people. */
  get open(): string {
    return `<${this.#path.at(-1) ?? ''}>`
  }

  openTag(tag: string, written: Attributes, place: Place): void {
    this.#hasRoot = true
    const scope = enterScope(this.#scopes.at(-1), tag, written)
    const name = toUsualName(scope, tag)
    this.#scopes.push(scope)
    this.#tags.push(tag)
    this.#path.push(name)
    const top = this.#opens.at(-1)
    const isWanted =
      top === undefined && this.depth < this.#dropped && this.#isWanted(this.#path)
    if (top === undefined && !isWanted) return
    const attributes = toUsualAttributes(scope, written)
    if (top !== undefined && isMarkup(top))
      this.#addText(top, renderStart(name, attributes))
    else if (isWanted || this.#isInTop()) this.#push(name, attributes, place)
  }

  addText(text: string): void {
    const top = this.#opens.at(-1)
    if (top === undefined) return
    if (isMarkup(top)) this.#addText(top, escapeXml(text))
    else if (this.depth === this.#base + this.#opens.length - 1) this.#addText(top, text)
  }

  /** Closes the elements in it too; of one that is not open there is nothing to close. */
  closeTag(tag: string): void {
    const at = this.#tags.lastIndexOf(tag)
    if (at === -1) this.#fault('xml-stray-end', `</${tag.slice(0, 80)}>`)
    while (at !== -1 && this.depth > at) {
      if (this.depth > at + 1) this.#fault('xml-unclosed', this.open)
      this.#close()
    }
  }

  #push(name: string, attributes: Attributes, place: Place): void {
    if (this.#opens.length === 0) this.#base = this.depth
    if (this.#opens.length < MAX_DEPTH)
      this.#opens.push({ name, attributes, children: [], texts: [], place })
    else this.#fault('xml-deep', `<${name}>`)
  }

  /** Is the element that was opened just now in one that is kept? */
  #isInTop(): boolean {
    return this.depth === this.#base + this.#opens.length
  }

  #addText(top: Open, text: string): void {
    top.texts.push(text)
    this.#size += text.length
    if (this.#size <= this.#maxCharacters) return
    this.#fault(
      'xml-large',
      `<${this.#opens[0]?.name}> of line ${this.#opens[0]?.place.line}`,
    )
    this.#dropped = this.#base
    this.#opens = []
    this.#size = 0
  }

  #close(): void {
    const top = this.#opens.at(-1)
    const name = this.#path.at(-1) ?? ''
    if (top !== undefined && this.depth === this.#base + this.#opens.length - 1)
      this.#finish(top)
    else if (top !== undefined && isMarkup(top)) this.#addText(top, renderEnd(name))
    if (this.depth === this.#dropped) this.#dropped = Number.POSITIVE_INFINITY
    this.#scopes.pop()
    this.#tags.pop()
    this.#path.pop()
  }

  #finish({ name, attributes, children, texts, place }: Open): void {
    this.#opens.pop()
    const { line, column } = place
    const text = toOwnText(texts.join(''))
    const element = { name, attributes, children, text, line, column }
    const outer = this.#opens.at(-1)
    if (outer !== undefined) outer.children.push(element)
    else {
      this.#size = 0
      this.done.push(element)
    }
  }
}
