// The tags in a part of a text, as a browser would find them.
import { TEXT_NAMES } from './names.ts'

export interface Tag {
  /** `other` is a declaration or a processing instruction. */
  readonly kind: 'open' | 'close' | 'comment' | 'other'
  /** In lower case; empty for what is no tag. */
  readonly name: string
  /** What follows the name. */
  readonly attributes: string
  readonly start: number
  /** Past the `>`, or undefined where nothing ends it. */
  readonly end: number | undefined
}

const NAME = /[a-z][^\s/>]*/iy

/** Lists them in order; runs once through the text, whatever is in it. */
export function listTags(text: string, from: number, to: number): Tag[] {
  return new TagScanner(text.slice(from, to)).list().map((tag) => ({
    ...tag,
    start: tag.start + from,
    end: tag.end === undefined ? tag.end : tag.end + from,
  }))
}

class TagScanner {
  readonly #text: string
  readonly #lastEnd: number
  readonly #lastQuotes: Readonly<Record<string, number>>
  readonly #endless = new Set<string>()

  constructor(text: string) {
    this.#text = text
    this.#lastEnd = text.lastIndexOf('>')
    this.#lastQuotes = { '"': text.lastIndexOf('"'), "'": text.lastIndexOf("'") }
  }

  list(): Tag[] {
    const tags: Tag[] = []
    let at = this.#text.indexOf('<')
    while (at !== -1) {
      const tag = this.#readTag(at)
      if (tag) tags.push(tag)
      at = this.#text.indexOf('<', tag ? this.#findNext(tag) : at + 1)
    }
    return tags
  }

  #readTag(start: number): Tag | undefined {
    const text = this.#text
    const isClose = text[start + 1] === '/'
    NAME.lastIndex = start + (isClose ? 2 : 1)
    const name = NAME.exec(text)?.[0]
    if (name === undefined) return this.#readOther(start)
    const end = this.#findTagEnd(NAME.lastIndex)
    const attributes = text.slice(NAME.lastIndex, end === undefined ? end : end - 1)
    const kind = isClose ? 'close' : 'open'
    return { kind, name: name.toLowerCase(), attributes, start, end }
  }

  // HTML §13.2.5.41 and .42: `<!`, `<?` and `</` before no letter begin something to skip.
  #readOther(start: number): Tag | undefined {
    const text = this.#text
    if (!/[!?/]/.test(text[start + 1] ?? '')) return undefined
    const isComment = text.startsWith('<!--', start)
    const close = isComment ? '-->' : text.startsWith('<?', start) ? '?>' : '>'
    // `<!-->` is whole.
    const index = text.indexOf(close, start + 2)
    const end = index === -1 ? undefined : index + close.length
    const kind = isComment ? 'comment' : 'other'
    return { kind, name: '', attributes: '', start, end }
  }

  #findTagEnd(from: number): number | undefined {
    const text = this.#text
    if (from > this.#lastEnd) return undefined
    for (let at = from; at < text.length; at += 1) {
      const letter = text[at] ?? ''
      if (letter === '>') return at + 1
      const lastQuote = this.#lastQuotes[letter] ?? -1
      // A quote counts as one behind `=` alone, as in `<p title=it's>`.
      if (at < lastQuote && /=\s*$/.test(text.slice(Math.max(from, at - 8), at)))
        at = text.indexOf(letter, at + 1)
    }
    return text.indexOf('>', from) + 1
  }

  #findNext({ kind, name, start, end }: Tag): number {
    // What follows the beginning of a comment is inside it.
    if (end === undefined) return kind === 'comment' ? this.#text.length : start + 1
    if (kind !== 'open' || !TEXT_NAMES.has(name) || this.#endless.has(name)) return end
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    close.lastIndex = end
    const found = close.exec(this.#text)
    if (!found) this.#endless.add(name)
    return found?.index ?? end
  }
}
