// Paragraphs of the classic editor: a blank line parts them, a line end is a break.
import { renderCell, renderRuns, toOneLine } from './paragraph-text.ts'
import { findEnd, TOKEN } from '../tokens.ts'

/** Text in these is a paragraph or more. */
const FLOW =
  /^(?:div|section|article|aside|main|header|footer|nav|hgroup|blockquote|center|details|form|fieldset|address|body)$/
/** Text in these stands for itself. */
const CELL = /^(?:li|dd|dt|td|th|figcaption|caption|summary|legend|h[1-6])$/
/** Line ends in these say nothing. */
const STRUCTURE =
  /^(?:ul|ol|menu|dl|table|thead|tbody|tfoot|tr|colgroup|figure|picture|select)$/
/** These stay as they are, up to their end. */
const WHOLE = /^(?:object|video|audio|iframe|map|noscript|button)$/
const DIVIDER = /^<!--\s*(?:more|nextpage|noteaser)\b/i

type Mode = 'flow' | 'cell' | 'structure'

/** HTML with `p` and `br` where the text has line ends. Paragraphs that are there stay. */
export function toParagraphs(text: string): string {
  return new Paragraphs(text).render()
}

class Paragraphs {
  readonly #text: string
  readonly #missing = new Set<string>()
  readonly #open: { readonly name: string; readonly mode: Mode }[] = []
  readonly #written: string[] = []
  #run = ''
  /** The tag of the paragraph that the author opened. */
  #paragraph: string | undefined

  constructor(text: string) {
    this.#text = text
  }

  render(): string {
    const tokens = new RegExp(TOKEN)
    let at = 0
    for (let match = tokens.exec(this.#text); match; match = tokens.exec(this.#text)) {
      this.#run += this.#text.slice(at, match.index)
      at = this.#take(match)
      tokens.lastIndex = at
    }
    this.#run += this.#text.slice(at)
    this.#flush()
    return this.#written.join('')
  }

  /** Returns where the text goes on. */
  #take(match: RegExpExecArray): number {
    const [token, written = '', held] = match
    const end = match.index + token.length
    const name = written.toLowerCase()
    if (held?.toLowerCase() === 'b' || name === 'hr') this.#writeBlock(token)
    else if (DIVIDER.test(token)) this.#flush()
    else if (name === 'p') this.#takeParagraph(token)
    else if (WHOLE.test(name)) return this.#takeWhole(token, name, end)
    else if (isBlock(name)) this.#takeBlock(token, name, end)
    else this.#run += toOneLine(token)
    return end
  }

  #writeBlock(html: string): void {
    this.#flush()
    this.#written.push(html, '\n')
  }

  #takeParagraph(tag: string): void {
    this.#flush()
    this.#paragraph = tag.startsWith('</') ? undefined : toOneLine(tag)
  }

  #takeWhole(tag: string, name: string, end: number): number {
    const close = tag.startsWith('</')
      ? undefined
      : findEnd(this.#text, `</${name}>`, end, this.#missing)
    this.#run += toOneLine(close ? tag + this.#text.slice(end, close.end) : tag)
    return close?.end ?? end
  }

  #takeBlock(tag: string, name: string, end: number): void {
    this.#flush()
    this.#paragraph = undefined
    if (tag.startsWith('</')) this.#close(name)
    else if (!tag.endsWith('/>'))
      this.#open.push({ name, mode: this.#findMode(name, end) })
    this.#written.push(toOneLine(tag))
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name)
    if (at !== -1) this.#open.length = at
  }

  // A list that never ends would take the paragraphs of all that follows.
  #findMode(name: string, end: number): Mode {
    if (FLOW.test(name)) return 'flow'
    const isClosed = findEnd(this.#text, `</${name}>`, end, this.#missing) !== undefined
    if (STRUCTURE.test(name)) return isClosed ? 'structure' : 'flow'
    return isClosed || this.#open.at(-1)?.mode === 'structure' ? 'cell' : 'flow'
  }

  #flush(): void {
    const run = this.#run.trim()
    this.#run = ''
    if (run === '') return
    const { name, mode } = this.#open.at(-1) ?? { name: '', mode: 'flow' }
    if (mode === 'flow' || this.#paragraph !== undefined)
      this.#written.push(renderRuns(run, this.#paragraph))
    else this.#written.push(mode === 'cell' ? renderCell(run, name) : run)
    if (this.#paragraph !== undefined) this.#paragraph = '<p>'
  }
}

function isBlock(name: string): boolean {
  return FLOW.test(name) || CELL.test(name) || STRUCTURE.test(name)
}
