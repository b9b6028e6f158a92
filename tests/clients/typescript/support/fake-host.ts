// A host in memory: it counts requests, and may publish while somebody reads.
import { ROOT } from './files.ts'
import type { FakeBlog } from './fake-blog.ts'

type Write = readonly [url: string, file: object | undefined]

export class FakeHost {
  /** Addresses below the API, since `reset`. */
  requests: string[] = []
  /** Files that are written before each request. Undefined: a publish is done at once. */
  writesPerRequest: number | undefined
  readonly #blog: FakeBlog
  readonly #files = new Map<string, object>()
  #pending: Write[] = []

  constructor(blog: FakeBlog) {
    this.#blog = blog
    this.publish()
  }

  readonly fetch: typeof fetch = async (url) => {
    this.#write(this.writesPerRequest)
    this.requests.push(String(url).slice(ROOT.length))
    const file = this.#files.get(String(url))
    return file ? Response.json(file) : new Response(null, { status: 404 })
  }

  /** Articles first and the index last; `shuffle` orders what lies between. */
  publish(shuffle: (writes: Write[]) => Write[] = (writes) => writes): void {
    this.#write()
    const files = this.#blog.render()
    const removed = [...this.#files.keys()].filter((url) => !files.has(url))
    const written = [...files].filter(
      ([url, file]) => !isEqual(file, this.#files.get(url)),
    )
    const isItem = ([url]: Write) => url.includes('/articles/')
    const isIndex = ([url]: Write) => url.endsWith('/index.json')
    const isOther = (write: Write) => !isItem(write) && !isIndex(write)
    this.#pending = [
      ...written.filter(isItem),
      ...shuffle(written.filter(isOther)),
      ...written.filter(isIndex),
      ...removed.map((url): Write => [url, undefined]),
    ]
    if (this.writesPerRequest === undefined) this.#write()
  }

  /** Writes what is still to come. */
  finish(): void {
    this.writesPerRequest = undefined
    this.#write()
  }

  #write(count = this.#pending.length): void {
    for (const [url, file] of this.#pending.splice(0, count)) {
      if (file) this.#files.set(url, file)
      else this.#files.delete(url)
    }
  }
}

function isEqual(a: object, b: object | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
