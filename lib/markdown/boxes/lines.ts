// The lines in a box: which of them are code, and how deep boxes stand in boxes.
import type { Code } from 'micromark-util-types'

const MAX_LOOKED_AT = 60
// Each level is parsed again in the level above it.
const MAX_DEPTH = 12

const FENCE = /^[ >]{0,12}(`{3,}(?=[^`]*$)|~{3,})/
const OPENING = /^[ \t>]*:{3,}[ \t]*[^\s:]/
const CLOSING = /^[ \t>]*:{3,}[ \t]*$/

/** Follows a text line by line. */
export class BoxLines {
  #line = ''
  #fence = ''
  #depth = 0

  /** Within a fence, where colons close nothing. */
  get areCode(): boolean {
    return this.#fence !== ''
  }

  /** No author nests like this: an unclosed line stands there again and again. */
  get areTooDeep(): boolean {
    return this.#depth > MAX_DEPTH
  }

  add(code: Code): void {
    if (code === null || this.#line.length > MAX_LOOKED_AT) return
    this.#line += code < 0 ? ' ' : String.fromCharCode(code)
  }

  endLine(): void {
    const line = this.#line
    this.#line = ''
    if (this.#fence !== '') {
      const text = line.replace(/^[ >]*/, '').trim()
      if (
        text.startsWith(this.#fence) &&
        text === this.#fence.charAt(0).repeat(text.length)
      )
        this.#fence = ''
      return
    }
    this.#fence = FENCE.exec(line)?.[1] ?? ''
    if (OPENING.test(line)) this.#depth += 1
    if (CLOSING.test(line)) this.#depth = Math.max(0, this.#depth - 1)
  }
}
