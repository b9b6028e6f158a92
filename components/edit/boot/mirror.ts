// What the editor knows of the content folder: which files there are, and how each was when it was read.
import type { EditServer } from './server.ts'

export interface KnownFile {
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
  /** SHA-256 of the bytes on disk; of pictures it is taken when they are read. */
  readonly hash?: string | undefined
  /** Of a document. */
  readonly text?: string | undefined
}

/** Files by path, as they were read or saved last. What is saved must still be so on disk. */
export class Mirror {
  readonly #server: EditServer
  readonly #files = new Map<string, KnownFile>()
  /** Made from the files when it is asked for; undefined after a change. */
  #index: Folders | undefined

  constructor(server: EditServer) {
    this.#server = server
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

  async write(path: string, data: Blob | string): Promise<void> {
    const hash = await this.#server.write(path, await this.#hashOf(path), data)
    const blob = new Blob([data])
    const isText = typeof data === 'string' || this.#files.get(path)?.text !== undefined
    const text = isText ? { text: await blob.text() } : {}
    this.#set(path, { size: blob.size, modified: Date.now(), hash, ...text })
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

/** Names by folder, each with whether it is a folder. */
type Folders = ReadonlyMap<string, ReadonlyMap<string, boolean>>

function toFolders(paths: Iterable<string>): Folders {
  const folders = new Map<string, Map<string, boolean>>()
  const add = (path: string, isFolder: boolean): void => {
    const at = path.lastIndexOf('/')
    const folder = at < 0 ? '' : path.slice(0, at)
    const names = folders.get(folder)
    if (names) names.set(path.slice(at + 1), isFolder)
    else {
      folders.set(folder, new Map([[path.slice(at + 1), isFolder]]))
      if (folder !== '') add(folder, true)
    }
  }
  for (const path of paths) add(path, false)
  return folders
}

async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

function parseFiles(answer: unknown): (KnownFile & { readonly path: string })[] {
  const { files }: { files?: unknown } = typeof answer === 'object' ? { ...answer } : {}
  // The server of this very page made it.
  return Array.isArray(files) ? files : []
}
