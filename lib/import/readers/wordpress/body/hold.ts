// Code and other raw pieces of a text, out of the way while the rest of it changes.

// XML 1.0 §2.2 has no place for this character, so no text of an export has it.
const MARK = '\u0001'
const TOKEN = /\u0001[bi](\d+)\u0001/g
const BLOCK_TOKEN = /\u0001b\d+\u0001/g

/** Puts tokens in the place of pieces, and the pieces back in the end. */
export class Hold {
  readonly #pieces: string[] = []

  /** A token of a block ends the paragraph that it stands in. */
  put(html: string, form: 'block' | 'inline'): string {
    this.#pieces.push(html)
    return `${MARK}${form.charAt(0)}${this.#pieces.length - 1}${MARK}`
  }

  /** Changes the pieces that stand as blocks in `text`. */
  change(text: string, toPiece: (html: string) => string): void {
    for (const [token] of text.matchAll(BLOCK_TOKEN)) {
      const at = Number(token.slice(2, -1))
      this.#pieces[at] = toPiece(this.#pieces[at] ?? '')
    }
  }

  restore(text: string): string {
    return text.replace(TOKEN, (_, at) => this.#pieces[Number(at)] ?? '')
  }
}

/** Without characters that tokens are made of. */
export function toHoldable(text: string): string {
  return text.replaceAll(MARK, '').replace(/\r\n?/g, '\n')
}
