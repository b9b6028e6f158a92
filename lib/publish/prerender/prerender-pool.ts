import { Agent, type IncomingMessage, request } from 'node:http'

import { DEPENDENCIES_TRAILER } from './worker-protocol.ts'

export class PrerenderError extends Error {
  override readonly name = 'PrerenderError'
}

/** A private Next that listens on the loopback. */
export interface PrerenderProcess {
  readonly port: number
  /** Settles when the process has ended, however that came. */
  readonly ended: Promise<void>
  /** Ends it at once: it holds nothing that could be lost. */
  stop(): void
}

export interface PrerenderPoolSettings {
  /** Gives up when the signal aborts. */
  start(signal: AbortSignal): Promise<PrerenderProcess>
  /** How long one page may take before its process is given up. */
  readonly limitMs: number
}

export interface Rendered {
  readonly status: number
  /** Media type. */
  readonly type: string
  /** Of a redirect. */
  readonly location?: string
  /** What the content says about its age: an ISO instant. */
  readonly modified?: string
  readonly body: Buffer
  /** What was read for it, by the names of lib/content/invalidation/cache-tags.ts. */
  readonly tags: readonly string[]
}

export interface PrerenderPool {
  /** Rejects with `PrerenderError` when no process can answer. */
  render(path: string): Promise<Rendered>
  /** Starts or ends processes until there are `count`. */
  resize(count: number): Promise<void>
  close(): Promise<void>
}

/** So many pages are under way in one process: it waits for the store in between. */
const REQUESTS_EACH = 4

/** Processes that render pages; one that dies or hangs fails its pages and is replaced. */
export function openPrerenderPool(settings: PrerenderPoolSettings): PrerenderPool {
  let slots: Slot[] = []
  const closing = new AbortController()
  const waiting: (() => void)[] = []

  async function grow(count: number): Promise<void> {
    const starts = Array.from({ length: count - slots.length }, async () => {
      const slot = openSlot(await settings.start(closing.signal), settings.limitMs)
      slots.push(slot)
      void slot.ended.then(() => {
        slots = slots.filter((other) => other !== slot)
        for (const wake of waiting.splice(0)) wake()
      })
    })
    await Promise.all(starts)
  }

  async function takeSlot(): Promise<Slot> {
    for (;;) {
      if (slots.length === 0)
        throw new PrerenderError('The process that renders has ended.')
      const free = slots.toSorted((a, b) => a.active - b.active)[0]
      if (free && free.active < REQUESTS_EACH) {
        // At once: those that ask in the same moment must see it.
        free.active += 1
        return free
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  return {
    async render(path) {
      const slot = await takeSlot()
      try {
        return await slot.render(path)
      } finally {
        slot.active -= 1
        waiting.shift()?.()
      }
    },
    async resize(count) {
      if (closing.signal.aborted) throw new PrerenderError('Rendering has been stopped.')
      for (const slot of slots.slice(count)) slot.stop()
      slots = slots.slice(0, count)
      if (slots.length < count) await grow(count)
    },
    async close() {
      closing.abort()
      const ended = slots.map((slot) => slot.ended)
      for (const slot of slots) slot.stop()
      await Promise.all(ended)
    },
  }
}

interface Slot {
  /** Pages under way, counted by those who take the slot. */
  active: number
  readonly ended: Promise<void>
  render(path: string): Promise<Rendered>
  stop(): void
}

function openSlot({ port, ended, stop }: PrerenderProcess, limitMs: number): Slot {
  const agent = new Agent({ keepAlive: true })
  void ended.then(() => agent.destroy())
  return {
    active: 0,
    ended,
    stop,
    async render(path) {
      try {
        return await ask(agent, port, path, limitMs)
      } catch (error) {
        // Whatever it is at, it is not to be trusted with the next page.
        stop()
        await ended
        throw error
      }
    },
  }
}

// Without a User-Agent, Next streams metadata into the body whatever its settings say.
const HEADERS = { 'User-Agent': 'Imprint' }
/** Trailers count as headers, and a long list reads many articles. */
const MAX_HEADER_BYTES = 16 * 1024 * 1024

function ask(
  agent: Agent,
  port: number,
  path: string,
  limitMs: number,
): Promise<Rendered> {
  const options = { host: '127.0.0.1', port, path, agent, headers: HEADERS }
  return new Promise((resolve, reject) => {
    const fail = (reason: string) =>
      reject(new PrerenderError(`${path} was not rendered: ${reason}.`))
    const asked = request({ ...options, maxHeaderSize: MAX_HEADER_BYTES }, (answer) => {
      read(answer).then(resolve, (error: Error) => fail(error.message))
    })
    const timer = setTimeout(() => {
      fail(`nothing came for ${limitMs / 1000} seconds`)
      asked.destroy()
    }, limitMs)
    asked.on('error', ({ message }) => fail(message))
    asked.on('close', () => clearTimeout(timer))
    asked.end()
  })
}

async function read(answer: IncomingMessage): Promise<Rendered> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  const { 'content-type': type = 'application/octet-stream', location } = answer.headers
  const modified = Date.parse(answer.headers['last-modified'] ?? '')
  const reads = answer.trailers[DEPENDENCIES_TRAILER.toLowerCase()]
  if (reads === undefined) throw new PrerenderError('The answer was cut off')
  return {
    status: answer.statusCode ?? 0,
    type,
    body: Buffer.concat(chunks),
    tags: parseKeys(reads),
    ...(location !== undefined && { location }),
    ...(!Number.isNaN(modified) && { modified: new Date(modified).toISOString() }),
  }
}

// What lib/cli/process/prerender-server.ts wrote.
function parseKeys(text: string): string[] {
  return JSON.parse(decodeURIComponent(text)) as string[]
}
