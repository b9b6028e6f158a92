// Keeps the line ends of a text: the editor itself knows `\n` alone.
import { type ChangeDesc, ChangeSet, Text } from '@codemirror/state'

const LINE_END = /\r\n?|\n/g

/** A text as it was opened, and what became of each of its places. */
export class LineEnds {
  readonly #original: string
  /** Where each line of the original begins. */
  readonly #starts: readonly number[]
  readonly #opened: Text
  readonly #usual: string
  #changes: ChangeDesc

  constructor(original: string) {
    const ends = [...original.matchAll(LINE_END)]
    this.#original = original
    this.#starts = [0, ...ends.map(({ index, 0: end }) => index + end.length)]
    this.#opened = Text.of(original.split(LINE_END))
    this.#usual = mostFrequent(ends.map(([end]) => end))
    this.#changes = ChangeSet.empty(this.#opened.length)
  }

  record(changes: ChangeDesc): void {
    this.#changes = this.#changes.composeDesc(changes)
  }

  /** Untouched places have the bytes that they had; what was typed has the usual line end. */
  restore(doc: Text): string {
    if (!this.#original.includes('\r')) return doc.toString()
    const parts: string[] = []
    let typed = 0
    this.#changes.iterGaps((from, start, length) => {
      parts.push(doc.sliceString(typed, start, this.#usual))
      parts.push(this.#slice(from, from + length))
      typed = start + length
    })
    parts.push(doc.sliceString(typed, doc.length, this.#usual))
    return parts.join('')
  }

  #slice(from: number, to: number): string {
    return this.#original.slice(this.#toOffset(from), this.#toOffset(to))
  }

  #toOffset(position: number): number {
    const { number, from } = this.#opened.lineAt(position)
    return (this.#starts[number - 1] ?? 0) + position - from
  }
}

function mostFrequent(ends: readonly string[]): string {
  const count = (wanted: string) => ends.filter((end) => end === wanted).length
  return ['\n', '\r\n', '\r'].toSorted((a, b) => count(b) - count(a))[0] ?? '\n'
}
