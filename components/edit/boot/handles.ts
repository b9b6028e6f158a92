// Stands in for the File System Access API: folders and files of the server, with the methods of `FileSystemHandle` that the CMS calls. Prototype methods only: a handle is cloned into IndexedDB.
import type { Mirror } from './mirror.ts'
import { refuse } from './saves/settle-refusal.ts'

/** Written under another name first, then moved to its own. */
const TEMPORARY = /(?:^|\/)\.sveltia-tmp-[\w-]+$/

interface OpenOptions {
  readonly create?: boolean
}

export class FolderHandle {
  readonly kind = 'directory'
  readonly name: string
  readonly #mirror: Mirror
  readonly #path: string

  /** `path`: relative to the content folder, which is ''. */
  constructor(mirror: Mirror, path = '') {
    this.#mirror = mirror
    this.#path = path
    this.name = path.slice(path.lastIndexOf('/') + 1)
  }

  get path(): string {
    return this.#path
  }

  async getDirectoryHandle(
    name: string,
    { create }: OpenOptions = {},
  ): Promise<FolderHandle> {
    const path = this.#join(name)
    // The CMS asks for `.git` to see that this is a project. Folders are made with their files.
    if (create || name === '.git' || this.#mirror.isFolder(path)) {
      return new FolderHandle(this.#mirror, path)
    }
    throw notFound(path)
  }

  async getFileHandle(name: string, { create }: OpenOptions = {}): Promise<FileHandle> {
    const path = this.#join(name)
    if (!create && !this.#mirror.find(path)) throw notFound(path)
    return new FileHandle(this.#mirror, path)
  }

  async removeEntry(name: string): Promise<void> {
    const path = this.#join(name)
    if (TEMPORARY.test(path) || this.#mirror.isFolder(path)) return
    if (!this.#mirror.find(path)) throw notFound(path)
    await this.#mirror.remove(path).catch(refuse)
  }

  async *entries(): AsyncGenerator<[string, FolderHandle | FileHandle]> {
    for (const [name, isFolder] of this.#mirror.list(this.#path)) {
      const path = this.#join(name)
      yield [
        name,
        isFolder
          ? new FolderHandle(this.#mirror, path)
          : new ListedFileHandle(this.#mirror, path),
      ]
    }
  }

  async requestPermission(): Promise<PermissionState> {
    return 'granted'
  }

  #join(name: string): string {
    return this.#path === '' ? name : `${this.#path}/${name}`
  }
}

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
 * A file as a folder lists it. The CMS reads each picture whole when it starts, for a hash that it
 * compares with itself alone: it gets the name instead, under the right size.
 */
class ListedFileHandle extends FileHandle {
  #isListed = true

  override async getFile(): Promise<File> {
    const known = this.mirror.find(this.path)
    if (!this.#isListed || !known || known.text !== undefined) return super.getFile()
    this.#isListed = false
    const { modified: lastModified, size } = known
    const file = new File([`${this.path}:${lastModified}`], this.name, { lastModified })
    return Object.defineProperty(file, 'size', { value: size })
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

function notFound(path: string): DOMException {
  return new DOMException(`${path} is not there`, 'NotFoundError')
}
