// Reads texts in a worker, which is loaded when the first one is read.
import type { TextAlone } from '@/lib/edit/unsaved/alone'
import type { UnsavedText } from '@/lib/model/edit/unsaved'
import type { ReadAnswer, ReadRequest } from './worker.ts'

export class TextReader {
  #worker: Worker | undefined
  #last = 0
  readonly #waiting = new Map<number, (text: TextAlone | undefined) => void>()
  /** The newest text: its findings and its preview are asked for at once. */
  #newest:
    | { readonly unsaved: UnsavedText; readonly read: Promise<TextAlone | undefined> }
    | undefined

  /** Undefined where the worker cannot be loaded, or fails. */
  read(unsaved: UnsavedText): Promise<TextAlone | undefined> {
    const known = this.#newest
    if (known?.unsaved.text === unsaved.text && known.unsaved.path === unsaved.path)
      return known.read
    const id = ++this.#last
    const read = new Promise<TextAlone | undefined>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#open().postMessage({ id, unsaved } satisfies ReadRequest)
    })
    this.#newest = { unsaved, read }
    return read
  }

  #open(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
    worker.addEventListener(
      'message',
      ({ data: { id, text } }: MessageEvent<ReadAnswer>) => {
        this.#waiting.get(id)?.(text)
        this.#waiting.delete(id)
      },
    )
    worker.addEventListener('error', () => {
      for (const resolve of this.#waiting.values()) resolve(undefined)
      this.#waiting.clear()
    })
    this.#worker = worker
    return worker
  }
}
