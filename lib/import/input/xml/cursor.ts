// A text that is read chunk by chunk, written on with repairs.
import { type Faults, type Place, toPlace, type XmlRule } from './faults.ts'

export class Cursor {
  text = ''
  /** All before it is in `out`. */
  at = 0
  isLast = false
  #out = ''
  #before = ''
  readonly #faults: Faults
  /** Where the text begins in the file. */
  #start: Place = { line: 1, column: 1 }

  constructor(faults: Faults) {
    this.#faults = faults
  }

  add(chunk: string): void {
    this.#before = this.lookBack()
    this.#start = toPlace(this.#start, this.text, this.at)
    this.text = this.text.slice(this.at) + chunk
    this.at = 0
  }

  /** What was written since the last call. */
  flush(): string {
    const out = this.#out
    this.#out = ''
    return out
  }

  take(to: number): void {
    this.#out += this.text.slice(this.at, to)
    this.at = to
  }

  replace(length: number, by: string): void {
    this.#out += by
    this.at += length
  }

  /** Without its line ends the lines of what follows would be wrong. */
  drop(to: number): void {
    this.#out += this.text.slice(this.at, to).replace(/[^\r\n]+/g, '')
    this.at = to
  }

  insert(text: string): void {
    this.#out += text
  }

  fault(rule: XmlRule, detail?: string, at = this.at): void {
    this.#faults.add(rule, () => toPlace(this.#start, this.text, at), detail)
  }

  /** The last characters before `at`. */
  lookBack(): string {
    const near = this.text.slice(Math.max(0, this.at - 256), this.at)
    return near.length === 256 ? near : (this.#before + near).slice(-256)
  }

  /** Could there be more to see within `length` characters behind `at`? */
  canGrow(length: number): boolean {
    return !this.isLast && this.text.length - this.at < length
  }
}
