// The build manifest: what the publisher has stored for each address, and what was read for it.

import { PublishQueue } from '../../content/invalidation/publish-queue.ts'
import type { Database } from '../../content/store/database.ts'
import { touchItem } from '../../content/store/editions.ts'
import { saveMeta } from '../../content/store/meta.ts'
import type { Lengths } from '../../http/encodings.ts'
import type { ItemFacts } from '../../model/api.ts'
import { parseApiPath } from '../../site/api/address.ts'
import { redirectBeside } from '../../site/output-file.ts'

/** A file that was stored for an address, with what its answers say of it. */
export interface PublishedFile {
  /** Under OUT_DIR, with `/`. */
  readonly file: string
  /** Media type, with its charset. */
  readonly type: string
  /** SHA-256 of the bytes, in hex: `etagOf` makes the ETag of it. Empty where not known. */
  readonly hash: string
  readonly lengths: Lengths
  /** When it last changed, an ISO instant: a feed says so itself, any other file was written. */
  readonly lastModified: string
  /** Key of the app build that made it. */
  readonly build: string
  /** Of `public/`: its address is its path, and its bytes are the owner's. */
  readonly verbatim?: true | undefined
  /** Where an old address leads: a path with the base path. */
  readonly target?: string | undefined
  /** The host redirects by itself: no file is stored. */
  readonly isLeftToHost?: true | undefined
  /** Of a document of the API that editions tell of. */
  readonly item?: ItemFacts | undefined
  /** Of inline scripts that the 404 page has not, for its Content-Security-Policy. */
  readonly scriptHashes?: readonly string[] | undefined
}

/** What an address is now; no file when there is nothing. */
export interface PublishedState {
  readonly address: string
  readonly file?: PublishedFile | undefined
  /** Cache tags of what was read for it. */
  readonly tags: readonly string[]
}

/** Holds all files in memory: no second manifest may write to the store meanwhile. */
export class BuildManifest {
  readonly #db: Database
  readonly #queue: PublishQueue
  readonly #files: Map<string, PublishedFile>
  readonly #addresses: Map<string, string>
  #filesNumber = 0

  constructor(db: Database) {
    this.#db = db
    this.#queue = new PublishQueue(db)
    const rows = db.all<{ path: string; file: string }>(
      'select path, file from published_file',
    )
    this.#files = new Map(rows.map(({ path, file }) => [path, parseFile(file)]))
    this.#addresses = new Map(
      [...this.#files].map(([address, { file }]) => [file, address]),
    )
  }

  /** By address: a site path, encoded, without the base path. */
  get files(): ReadonlyMap<string, PublishedFile> {
    return this.#files
  }

  /** The address of which a file under OUT_DIR is the answer. */
  findAddress(file: string): string | undefined {
    return this.#addresses.get(file)
  }

  /** Another one as soon as other files are stored, however often one of them changes. */
  get filesNumber(): number {
    return this.#filesNumber
  }

  /** Files under OUT_DIR that are there. */
  listStored(): string[] {
    return [...this.#files.values()].flatMap((entry) => findStored(entry) ?? [])
  }

  /** True for an address that content gives; the app's own routes are not known here. */
  isWanted(address: string): boolean {
    return this.#db.find('select 1 from address where path = ?', address) !== undefined
  }

  /** Addresses that content gives and that have no file. */
  listMissing(): string[] {
    const sql = 'select path from address except select path from published_file'
    return this.#db.listTexts(sql)
  }

  /** Addresses that have a file and that content does not give. */
  listUnwanted(): string[] {
    const sql = 'select path from published_file except select path from address'
    return this.#db.listTexts(sql)
  }

  /** Saves what addresses are now in one transaction, and takes them from the queue. */
  save(states: readonly PublishedState[]): void {
    this.#db.transaction(() => {
      for (const state of states) this.#saveRow(state)
    })
    for (const { address, file } of states) {
      if (findStored(this.#files.get(address)) !== findStored(file))
        this.#filesNumber += 1
      this.#forget(address)
      if (!file) continue
      this.#files.set(address, file)
      this.#addresses.set(file.file, address)
    }
  }

  /** Notes other forms of files, whose addresses stay what they are. */
  amend(files: ReadonlyMap<string, PublishedFile>): void {
    const sql = 'update published_file set file = ? where path = ?'
    this.#db.transaction(() => {
      for (const [address, file] of files)
        this.#db.run(sql, JSON.stringify(file), address)
    })
    for (const [address, file] of files) this.#files.set(address, file)
  }

  /** The id of the folder that the files lie in. */
  nameFolder(id: string): void {
    saveMeta(this.#db, 'out_dir', id)
  }

  /** Begins anew with these files, of which nothing is known but that they are there. */
  reset(files: ReadonlyMap<string, PublishedFile>): void {
    this.#files.clear()
    this.#addresses.clear()
    this.#db.transaction(() => {
      this.#db.run('delete from published_file')
      this.#db.run('delete from dependency')
      this.save([...files].map(([address, file]) => ({ address, file, tags: [] })))
    })
  }

  #saveRow({ address, file, tags }: PublishedState): void {
    const db = this.#db
    this.#queue.remove(address)
    const sql = 'select tags from published_file where path = ?'
    const known = db.find<{ tags: string }>(sql, address)
    if (!file !== !known) this.#enqueueBeside(address)
    if (parseApiPath(address)?.kind === 'item') touchItem(db, address)
    if (!file) {
      db.run('delete from published_file where path = ?', address)
      db.run('delete from dependency where path = ?', address)
      return
    }
    const list = JSON.stringify(tags.toSorted())
    const insert =
      'insert or replace into published_file (path, file, tags) values (?, ?, ?)'
    db.run(insert, address, JSON.stringify(file), list)
    if (known?.tags === list) return
    db.run('delete from dependency where path = ?', address)
    const dependencies = `insert into dependency (tag, path) select value, ? from json_each(?)`
    db.run(dependencies, address, list)
  }

  /** An old address has a redirect page as long as no page has the same file. */
  #enqueueBeside(address: string): void {
    const beside = redirectBeside(address)
    if (this.isWanted(beside)) this.#queue.add([beside], 'repair')
  }

  #forget(address: string): void {
    const file = this.#files.get(address)?.file
    if (file !== undefined && this.#addresses.get(file) === address) {
      this.#addresses.delete(file)
    }
    this.#files.delete(address)
  }
}

function findStored(entry: PublishedFile | undefined): string | undefined {
  return entry?.isLeftToHost ? undefined : entry?.file
}

// What `save` wrote.
function parseFile(text: string): PublishedFile {
  return JSON.parse(text) as PublishedFile
}
