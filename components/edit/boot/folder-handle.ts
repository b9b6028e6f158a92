// Stands in for the File System Access API: folders of the server, with the methods of `FileSystemHandle` that the CMS calls. Prototype methods only: a handle is cloned into IndexedDB.
import { FileHandle, ListedFileHandle, TEMPORARY } from './file-handle.ts'
import type { Mirror } from './mirror.ts'
import { refuse } from './saves/settle-refusal.ts'

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

function notFound(path: string): DOMException {
  return new DOMException(`${path} is not there`, 'NotFoundError')
}
