// What a drawing loses that readers might miss.

export interface Lost {
  /** Elements, attributes and addresses, each once. */
  readonly names: readonly string[]
  /** Of the first, counted from 1. */
  readonly line: number
}

/** Gathers them while a text is read, one letter a byte. */
export class Losses {
  readonly #text: string
  readonly #names = new Set<string>()
  #first = 0

  constructor(text: string) {
    this.#text = text
  }

  add(name: string, at: number): void {
    if (this.#names.size === 0) this.#first = at
    this.#names.add(Buffer.from(name, 'latin1').toString())
  }

  list(): Lost | undefined {
    if (this.#names.size === 0) return undefined
    return { names: [...this.#names], line: lineAt(this.#text, this.#first) }
  }
}

/** Counted from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
