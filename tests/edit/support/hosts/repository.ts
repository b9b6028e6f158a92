// A repository in memory: branches of commits, commits of files.
import { createHash } from 'node:crypto'

export interface Commit {
  readonly sha: string
  readonly parent: string | undefined
  readonly message: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface FileChange {
  readonly path: string
  /** Undefined removes the file. */
  readonly bytes: Uint8Array | undefined
}

/** Of every commit: nothing depends on the day of a test. */
export const COMMIT_DATE = '2026-11-01T10:00:00Z'

export class Repository {
  readonly main = 'main'
  readonly #commits = new Map<string, Commit>()
  readonly #branches = new Map<string, string>()

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    const entries = Object.entries(files).map(
      ([path, content]) => [path, Buffer.from(content)] as const,
    )
    this.#branches.set(this.main, this.#add('Begin', undefined, new Map(entries)).sha)
  }

  listBranches(): string[] {
    return [...this.#branches.keys()]
  }

  /** The newest commit of a branch, or the commit with that hash. */
  find(ref: string): Commit | undefined {
    return this.#commits.get(this.#branches.get(ref) ?? ref)
  }

  require(ref: string): Commit {
    const commit = this.find(ref)
    if (!commit) throw new Error(`No ${ref} in the repository of the test`)
    return commit
  }

  /** A file of any commit, by the name that git gives its bytes. */
  findBlob(sha: string): Uint8Array | undefined {
    return [...this.#commits.values()]
      .flatMap(({ files }) => [...files.values()])
      .find((bytes) => blobSha(bytes) === sha)
  }

  readText(ref: string, path: string): string | undefined {
    const bytes = this.require(ref).files.get(path)
    return bytes && Buffer.from(bytes).toString()
  }

  setBranch(name: string, sha: string): void {
    this.#branches.set(name, sha)
  }

  deleteBranch(name: string): boolean {
    return this.#branches.delete(name)
  }

  commit(branch: string, message: string, changes: readonly FileChange[]): Commit {
    const parent = this.require(branch)
    const files = new Map(parent.files)
    for (const { path, bytes } of changes) {
      if (bytes) files.set(path, bytes)
      else files.delete(path)
    }
    const commit = this.#add(message, parent.sha, files)
    this.#branches.set(branch, commit.sha)
    return commit
  }

  /** What a branch changes of the main one. */
  listChanges(branch: string): FileChange[] {
    const [base, head] = [this.require(this.main).files, this.require(branch).files]
    const paths = new Set([...base.keys(), ...head.keys()])
    return [...paths]
      .map((path) => ({ path, bytes: head.get(path) }))
      .filter(({ path, bytes }) => !isSame(base.get(path), bytes))
  }

  /** Brings the changes of a branch to the main one. */
  merge(branch: string, message: string): Commit {
    return this.commit(this.main, message, this.listChanges(branch))
  }

  #add(message: string, parent: string | undefined, files: Commit['files']): Commit {
    const tree = [...files].map(([path, bytes]) => `${path} ${blobSha(bytes)}`)
    const sha = sha1([parent, message, ...tree].join('\n'))
    const commit = { sha, parent, message, files }
    this.#commits.set(sha, commit)
    return commit
  }
}

/** As `git hash-object` names it. */
export function blobSha(bytes: Uint8Array): string {
  return sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]))
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (!!a && !!b && Buffer.compare(a, b) === 0)
}

function sha1(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('hex')
}
