// Bodies in threads beside the import: HTML takes most of the time of a large one.
import { Worker } from 'node:worker_threads'

import type { Bodies } from './bodies.ts'
import type { Answers, NumberedAnswer, Order } from './protocol.ts'

/** Opens `count` threads of the bundled `thread.ts`. */
export function openBodyThreads(file: string, count: number): Bodies {
  const threads = Array.from({ length: count }, () => new BodyThread(file))
  const pickThread = () => threads.reduce((a, b) => (b.waiting < a.waiting ? b : a))
  return {
    open: async (item) => {
      const thread = pickThread()
      const { number, answer } = thread.ask<'open'>({
        kind: 'open',
        item: { title: item.title, body: item.body },
      })
      return {
        ...(await answer),
        write: (results) =>
          thread.ask<'write'>({ kind: 'write', opened: number, results }).answer,
      }
    },
    render: (path, fields, body) =>
      pickThread().ask<'render'>({ kind: 'render', path, fields, body }).answer,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

interface Waiting {
  readonly resolve: (answer: Answers[keyof Answers]) => void
  readonly reject: (error: Error) => void
}

/** A larger young generation: trees live for one body, and would be copied on and on. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 }

/** Begins with its first order; what ends it fails what it had at work, and it begins again. */
class BodyThread {
  readonly #file: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #count = 0

  constructor(file: string) {
    this.#file = file
  }

  get waiting(): number {
    return this.#waiting.size
  }

  ask<Kind extends keyof Answers>(
    order: Order & { readonly kind: Kind },
  ): { number: number; answer: Promise<Answers[Kind]> } {
    this.#count += 1
    const number = this.#count
    const answer = new Promise<Answers[Kind]>((resolve, reject) => {
      // An answer has the kind of its order: `thread.ts` sees to it.
      this.#waiting.set(number, {
        resolve: (value) => resolve(parseAnswer(value)),
        reject,
      })
    })
    this.#worker ??= this.#begin()
    this.#worker.postMessage({ number, order })
    return { number, answer }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(this.#file, { resourceLimits: LIMITS })
    worker.on('message', (message) => this.#settle(message))
    worker.on('error', (error) => this.#end(worker, toError(error)))
    worker.on('exit', () => this.#end(worker, new Error('The thread has ended')))
    return worker
  }

  #settle(message: NumberedAnswer): void {
    const waiting = this.#waiting.get(message.number)
    this.#waiting.delete(message.number)
    if ('fault' in message) waiting?.reject(new Error(message.fault))
    else waiting?.resolve(message.answer)
  }

  #end(worker: Worker, error: Error): void {
    // An error is followed by an exit, when the next may have begun.
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

function parseAnswer<Kind extends keyof Answers>(
  answer: Answers[keyof Answers],
): Answers[Kind] {
  return answer as Answers[Kind]
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
