// What the editor knows of the content folder: which files there are, and how each was when it was read.
import { RefusedError } from '../services.ts'
import { type Folders, toFolders } from './folders.ts'
import { hashOf, type KnownFile, parseFiles } from './known-file.ts'
import { nameOf } from '../tools/article/new-name.ts'
import type { EditServer } from './server.ts'
import { settleRefusal } from './saves/settle-refusal.ts'
import type { Versions } from './saves/versions.ts'

/** Files by path, as they were read or saved last. What is saved must still be so on disk. */
export class Mirror {
  readonly #server: EditServer
  readonly #versions: Versions
  readonly #files = new Map<string, KnownFile>()
  /** Made from the files when it is asked for; undefined after a change. */
  #index: Folders | undefined

  constructor(server: EditServer, versions: Versions) {
    this.#server = server
    this.#versions = versions
  }

  /** Reads the whole folder anew. */
  async refresh(): Promise<void> {
    const files = parseFiles(await this.#server.call('snapshot', {}))
    this.#files.clear()
    for (const { path, ...known } of files) this.#set(path, known)
  }

  find(path: string): KnownFile | undefined {
    return this.#files.get(path)
  }

  /** Every document, by its path. */
  *listTexts(): Generator<[path: string, text: string]> {
    for (const [path, { text }] of this.#files) if (text !== undefined) yield [path, text]
  }

  /** Whether a document of that name is in a folder, or anywhere below. */
  hasDocument(folder: string, name: string): boolean {
    const below = [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`))
    return below.some((path) => nameOf(path) === name)
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path)
  }

  /** Names in a folder, each with whether it is a folder; '' is the content folder. */
  list(folder: string): ReadonlyMap<string, boolean> {
    return this.#folders.get(folder) ?? new Map<string, boolean>()
  }

  async read(path: string): Promise<Blob> {
    const known = this.#files.get(path)
    if (known?.text !== undefined) return new Blob([known.text])
    const blob = await this.#server.read(path)
    const hash = await hashOf(blob)
    this.#set(path, { size: blob.size, modified: Date.now(), hash })
    return blob
  }

  /** Asks the author where the file is another by now. Rejects where it stays unsaved. */
  async write(path: string, data: Blob | string): Promise<void> {
    for (;;) {
      try {
        return await this.add(path, data)
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error
        const known = this.#files.get(path)?.text
        const mine = await this.#toText(path, data)
        const save = { path, known, mine }
        const answer = await settleRefusal(error, save, this.#server.address)
        if (answer === 'stop') throw error
        if (answer === 'over') this.#accept(path, mine ?? '', error)
      }
    }
  }

  /** Makes or replaces a file, without any question. */
  async add(path: string, data: Blob | string): Promise<void> {
    const before = this.#files.get(path)?.text
    const text = await this.#toText(path, data)
    const isKnown = before !== undefined && text !== undefined
    if (isKnown && !this.#versions.isFrom(text, path, before)) {
      const { hash } = this.#files.get(path) ?? {}
      throw new RefusedError(409, CHANGED, undefined, before, hash)
    }
    const hash = await this.#server.write(path, await this.#hashOf(path), data)
    if (isKnown) this.#versions.note(path, before, text)
    const { size } = new Blob([data])
    this.#set(path, { size, modified: Date.now(), hash, text })
  }

  async remove(path: string): Promise<void> {
    const base = await this.#hashOf(path)
    await this.#server.call('remove', { path, base })
    this.#delete(path)
  }

  async move(path: string, to: string): Promise<void> {
    const base = await this.#hashOf(path)
    await this.#server.call('move', { path, base, to })
    const known = this.#files.get(path)
    this.#delete(path)
    if (known) this.#set(to, known)
  }

  /** What is on disk is what the author has seen now. */
  #accept(path: string, mine: string, { theirs = '', theirHash }: RefusedError): void {
    this.#versions.accept(path, mine, theirs)
    this.#set(path, {
      size: theirs.length,
      modified: Date.now(),
      hash: theirHash,
      text: theirs,
    })
  }

  /** Undefined for pictures. */
  async #toText(path: string, data: Blob | string): Promise<string | undefined> {
    if (typeof data === 'string') return data
    return this.#files.get(path)?.text === undefined ? undefined : data.text()
  }

  get #folders(): Folders {
    this.#index ??= toFolders(this.#files.keys())
    return this.#index
  }

  #set(path: string, known: KnownFile): void {
    this.#files.set(path, known)
    this.#index = undefined
  }

  #delete(path: string): void {
    this.#files.delete(path)
    this.#index = undefined
  }

  /** Of pictures nobody has opened it is not known yet. */
  async #hashOf(path: string): Promise<string | undefined> {
    const known = this.#files.get(path)
    if (known && known.hash === undefined) await this.read(path)
    return this.#files.get(path)?.hash
  }
}

const CHANGED = 'The file was changed since this text was begun.'
