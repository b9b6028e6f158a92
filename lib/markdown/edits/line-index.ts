// Lines and columns of offsets, as micromark counts them.
import type { Position } from '../../model/diagnostic.ts'

/** Finds the line and the column of an offset. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g))
      this.#starts.push(index + end.length)
  }

  /** Both count from 1. */
  positionOf(offset: number): Position {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 }
  }
}
