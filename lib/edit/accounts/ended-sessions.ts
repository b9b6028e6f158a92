// Sessions that were ended by a log-out, until they would have ended by themselves.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

import { readIfThere } from '../../files/optional-file.ts'
import { replaceFiles } from '../../files/replace-file.ts'
import { PRIVATE } from './private-file.ts'

/** `<id> <unix seconds>`. */
const LINE = /^([A-Za-z0-9_-]{22}) (\d{1,11})$/gm

/** More of them are worth a look at which are over by now. */
const MANY = 1000

export class EndedSessions {
  readonly #file: string
  readonly #until = new Map<string, number>()

  constructor(stateDir: string, nowSeconds: number) {
    this.#file = join(stateDir, 'edit-ended.txt')
    const text = readIfThere(this.#file)?.toString() ?? ''
    for (const [, id = '', until] of text.matchAll(LINE))
      if (Number(until) > nowSeconds) this.#until.set(id, Number(until))
    if (text === '') return
    const bytes = [...this.#until].map(([id, until]) => `${id} ${until}\n`).join('')
    replaceFiles([{ file: this.#file, bytes, mode: PRIVATE }], stateDir)
  }

  has(id: string): boolean {
    return this.#until.has(id)
  }

  /** Kept on the disk too: a restart brings no session back. */
  add(id: string, until: number, nowSeconds: number): void {
    if (this.#until.has(id)) return
    if (this.#until.size >= MANY) this.#dropOld(nowSeconds)
    this.#until.set(id, until)
    appendFileSync(this.#file, `${id} ${until}\n`, { mode: PRIVATE })
  }

  #dropOld(nowSeconds: number): void {
    for (const [id, until] of this.#until) if (until <= nowSeconds) this.#until.delete(id)
  }
}
