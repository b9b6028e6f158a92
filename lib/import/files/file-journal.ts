// What was brought, as lines that are only ever added: a run that was killed goes on from there.
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { findRegularFile } from '../../files/look.ts'
import { readIfThere } from '../../files/optional-file.ts'
import { digestFile } from '../../files/read-file.ts'

export interface FileEntry {
  /** The addresses that were wanted, the best first. */
  readonly wanted: readonly string[]
  /** The one of them that had it. */
  readonly from: string
  /** Under the content folder. */
  readonly path: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

const NAME = 'import-files.jsonl'

export class FileJournal {
  readonly #folder: string
  readonly #contentDir: string
  readonly #byAddress = new Map<string, string>()
  /** By all wanted addresses: the better ones were asked for in vain. */
  readonly #byWanted = new Map<string, string>()
  readonly #byHash = new Map<string, FileEntry>()
  readonly #byPath = new Map<string, FileEntry>()
  /** By path: whether the file has the bytes of its entry, for those that were looked at. */
  readonly #isSound = new Map<string, boolean>()
  readonly #earlier: ReadonlySet<string>
  #isTorn: boolean

  constructor(folder: string, contentDir: string) {
    this.#folder = folder
    this.#contentDir = contentDir
    const text = readIfThere(join(folder, NAME))?.toString() ?? ''
    this.#isTorn = text !== '' && !text.endsWith('\n')
    for (const line of text.split('\n')) {
      const entry = parseEntry(line)
      if (entry) this.#keep(entry)
    }
    this.#earlier = new Set(this.#byPath.keys())
  }

  /**
   * Where the file behind an address is, if it is still there. One that was changed since counts:
   * whoever compresses pictures or turns them round has done it to this one.
   */
  findPath(address: string): string | undefined {
    return this.#findThere(this.#byAddress.get(address))
  }

  /** The same of all addresses that were wanted together. */
  findWanted(wanted: readonly string[]): string | undefined {
    return this.#findThere(this.#byWanted.get(toKey(wanted)))
  }

  /** Where the same bytes are. */
  async findSame(sha256: string): Promise<string | undefined> {
    const entry = this.#byHash.get(sha256)
    if (entry === undefined) return undefined
    const isSound = this.#isSound.get(entry.path) ?? (await this.#compare(entry))
    this.#isSound.set(entry.path, isSound)
    return isSound ? entry.path : undefined
  }

  /** Of a file that this run has brought or compared. */
  findHash(path: string): string | undefined {
    return this.#isSound.get(path) ? this.#byPath.get(path)?.sha256 : undefined
  }

  isEarlier(path: string): boolean {
    return this.#earlier.has(path)
  }

  /** Of a file that is there with these bytes. Throws what the system says of a full disk. */
  add(entry: FileEntry): void {
    const isKnown = this.#byPath.get(entry.path)?.sha256 === entry.sha256
    this.#keep(entry)
    this.#isSound.set(entry.path, true)
    if (!isKnown || isRemote(entry.from)) this.#write(entry)
  }

  /** Of a file that is known by the address that had it. */
  lead(wanted: readonly string[], from: string, path: string): void {
    const entry = this.#byPath.get(path)
    if (entry === undefined || this.findWanted(wanted) === path) return
    this.#byWanted.set(toKey(wanted), path)
    if (wanted.length > 1) this.#write({ ...entry, wanted, from })
  }

  /** The next run may have another source: of its files only the bytes are remembered. */
  #write(entry: FileEntry): void {
    const from = isRemote(entry.from) ? entry.from : ''
    const wanted = entry.wanted.every(isRemote) ? entry.wanted : []
    mkdirSync(this.#folder, { recursive: true })
    const line = `${JSON.stringify({ ...entry, wanted, from })}\n`
    appendFileSync(join(this.#folder, NAME), this.#isTorn ? `\n${line}` : line)
    this.#isTorn = false
  }

  #keep(entry: FileEntry): void {
    this.#byHash.set(entry.sha256, entry)
    this.#byPath.set(entry.path, entry)
    if (entry.from !== '') this.#byAddress.set(entry.from, entry.path)
    if (entry.wanted.length > 1) this.#byWanted.set(toKey(entry.wanted), entry.path)
  }

  #findThere(path: string | undefined): string | undefined {
    if (path === undefined) return undefined
    const size = findRegularFile(join(this.#contentDir, path))?.size ?? 0
    return size > 0 ? path : undefined
  }

  async #compare({ path, sha256, size }: FileEntry): Promise<boolean> {
    const file = join(this.#contentDir, path)
    if (findRegularFile(file)?.size !== size) return false
    return (await digestFile(file)).hash === sha256
  }
}

function isRemote(address: string): boolean {
  return /^https?:/i.test(address)
}

/** Undefined for a line that was cut off, or that names something outside the folder. */
function parseEntry(line: string): FileEntry | undefined {
  const fields: Record<string, unknown> = { ...parseJson(line) }
  const { wanted, from, path, sha256, size } = fields
  if (typeof path !== 'string' || OUTSIDE.test(path)) return undefined
  if (typeof from !== 'string' || !Array.isArray(wanted)) return undefined
  if (typeof sha256 !== 'string' || typeof size !== 'number') return undefined
  return { wanted: wanted.map(String), from, path, sha256, size }
}

const OUTSIDE = /(?:^|[\\/])\.\.?(?:[\\/]|$)|^[\\/]|\0/

function toKey(wanted: readonly string[]): string {
  return wanted.join('\n')
}

function parseJson(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
