// Files of the server, in place of those of the File System Access API.
import type { FolderHandle } from './folder-handle.ts'
import type { Mirror } from './mirror.ts'

/** Written under another name first, then moved to its own. */
export const TEMPORARY = /(?:^|\/)\.sveltia-tmp-[\w-]+$/

export class FileHandle {
  readonly kind = 'file'
  readonly name: string
  protected readonly mirror: Mirror
  protected path: string
  /** Of a temporary file: nothing of it is sent before it is moved to its name. */
  #pending: Blob | string | undefined
  #saving: Promise<void> | undefined

  constructor(mirror: Mirror, path: string) {
    this.mirror = mirror
    this.path = path
    this.name = path.slice(path.lastIndexOf('/') + 1)
  }

  async getFile(): Promise<File> {
    const blob = this.#pending ?? (await this.mirror.read(this.path))
    const lastModified = this.mirror.find(this.path)?.modified ?? Date.now()
    const type = typeof blob === 'string' ? '' : blob.type
    return new File([blob], this.name, { lastModified, type })
  }

  async createWritable(): Promise<Writable> {
    return new Writable(async (data) => {
      if (TEMPORARY.test(this.path)) this.#pending = data
      else await this.mirror.write(this.path, data)
    })
  }

  async move(folder: FolderHandle, name: string): Promise<void> {
    const path = folder.path === '' ? name : `${folder.path}/${name}`
    const data = this.#pending
    // The CMS tries three times; the author is asked once.
    if (data !== undefined) this.#saving ??= this.mirror.write(path, data)
    await (this.#saving ?? this.mirror.move(this.path, path))
    this.#saving = undefined
    this.#pending = undefined
    this.path = path
  }
}

/**
 * A file as a folder lists it. The CMS reads each one whole when it starts: a text is handed over as
 * it is, since thousands of blobs take seconds, and a picture, of which the CMS wants a hash that it
 * compares with itself alone, is its name under the right size.
 */
export class ListedFileHandle extends FileHandle {
  #isListed = true

  override async getFile(): Promise<File> {
    const known = this.mirror.find(this.path)
    if (!this.#isListed || !known) return super.getFile()
    this.#isListed = false
    const { modified: lastModified, size, text } = known
    const content = text === undefined ? [`${this.path}:${lastModified}`] : []
    const file = new File(content, this.name, { lastModified })
    Object.defineProperty(file, 'size', { value: size })
    return text === undefined
      ? file
      : Object.defineProperty(file, 'text', { value: async () => text })
  }
}

/** Throws in `write`: the CMS drops what `close` throws. */
class Writable {
  readonly #write: (data: Blob | string) => Promise<void>

  constructor(write: (data: Blob | string) => Promise<void>) {
    this.#write = write
  }

  async write(data: Blob | string): Promise<void> {
    await this.#write(data)
  }

  async close(): Promise<void> {}
}
