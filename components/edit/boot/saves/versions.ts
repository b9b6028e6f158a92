// Knows which version of a file a form was opened with: one that was restored after a crash may be old.

/** Travels with the fields of a form, and reaches no file. */
const BASE_KEY = '__imprint_base'
/** Texts that a save may still be about. */
const MAX_TEXTS = 50
/** What this tab saved before it was loaded anew. */
const STORED = 'imprint.saved'

type Fields = Record<string, unknown>

export class Versions {
  readonly #bases = new Map<string, string>()
  /** By path: the versions that led to the one on disk, all of them saved here. */
  readonly #own: Map<string, string[]>

  constructor() {
    this.#own = parseStored(sessionStorage.getItem(STORED))
  }

  /** Marks the fields of a text. */
  open(text: string, fields: Fields): Fields {
    return { ...fields, [BASE_KEY]: toMark(text) }
  }

  /** Remembers what the form of a text was opened with. */
  close(fields: Fields, text: string): string {
    const base = fields[BASE_KEY]
    if (typeof base === 'string') this.#bases.set(text.trim(), base)
    const [oldest] = this.#bases.keys()
    if (this.#bases.size > MAX_TEXTS && oldest !== undefined) this.#bases.delete(oldest)
    return text
  }

  /** Whether a text was made from what is on disk, or from what became that here. */
  isFrom(text: string, path: string, onDisk: string): boolean {
    const base = this.#bases.get(text.trim())
    const now = toMark(onDisk)
    if (base === undefined || base === now) return true
    const own = this.#own.get(path) ?? []
    return own.includes(base) && own.at(-1) === now
  }

  /** The author has seen what is on disk, and a text is to take its place. */
  accept(path: string, text: string, onDisk: string): void {
    const base = this.#bases.get(text.trim())
    const known = [...(this.#own.get(path) ?? []), ...(base === undefined ? [] : [base])]
    this.#own.set(path, [...known, toMark(onDisk)])
  }

  /** A text took the place of another. */
  note(path: string, before: string, after: string): void {
    const own = this.#own.get(path) ?? []
    const known = own.at(-1) === toMark(before) ? own : [toMark(before)]
    this.#own.set(path, [...known, toMark(after)].slice(-MAX_TEXTS))
    sessionStorage.setItem(STORED, JSON.stringify([...this.#own]))
  }
}

/** FNV-1a of the text as the CMS reads it: without blanks around it, with LF alone. */
export function toMark(text: string): string {
  const bare = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
  let hash = 0x811c9dc5
  for (let at = 0; at < bare.length; at += 1) {
    hash = Math.imul(hash ^ bare.charCodeAt(at), 0x01000193) >>> 0
  }
  return `${bare.length}-${hash.toString(16)}`
}

function parseStored(stored: string | null): Map<string, string[]> {
  const entries: unknown = JSON.parse(stored ?? '[]')
  // This class wrote it.
  return new Map(Array.isArray(entries) ? entries : [])
}
