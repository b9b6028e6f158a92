// Files of the content folder for the editor. A file is replaced or removed only as it was seen.
import { mkdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname } from 'node:path'

import { attempt } from '../../files/look.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { mediaTypeOf } from '../../http/media-type.ts'
import {
  type EditAnswer,
  type EditOperation,
  type EditRequest,
  type EditUpload,
  refusal,
} from '../../model/edit/operation.ts'
import { hashBytes } from '../../text/hash.ts'
import { restoreBytes } from '../lossless/index.ts'
import { isDocument, refuseBytes, refusePath } from './allowed.ts'
import { parseFileBody } from './file-body.ts'
import { isAnswer, type OnDisk, readOnDisk, toConflict, toFailure } from './on-disk.ts'
import { MESSAGES } from './messages.ts'
import { findPlace, isPlace, type Place } from './place.ts'
import type { SavedChange } from './saved-change.ts'
import { listFiles } from './snapshot.ts'

export interface StoredFile {
  readonly bytes: Uint8Array
  readonly type: string
}

const PLAIN = 'text/plain; charset=utf-8'

export interface ContentFilesSettings {
  readonly contentDir: string
  /** Hears of a change once it is on disk. */
  onSaved(change: SavedChange): void
}

/**
 * Reads and writes below the content folder. Between the look at a file and its replacement
 * nothing else of this process runs.
 */
export class ContentFiles {
  readonly #settings: ContentFilesSettings

  constructor(settings: ContentFilesSettings) {
    this.#settings = settings
  }

  /** What the editor may ask for; `write` takes bytes, and stands apart. */
  readonly operations: Readonly<Record<'snapshot' | 'remove' | 'move', EditOperation>> = {
    snapshot: async () => {
      const files = await listFiles(this.#settings.contentDir)
      return { status: 200, json: { files } }
    },
    remove: async (request) => this.#remove(request),
    move: async (request) => this.#move(request),
  }

  /** The bytes of a file that the editor may write, with the media type that the site gives it. */
  read(named: unknown): EditAnswer | StoredFile {
    const place = findPlace(this.#settings.contentDir, named)
    if (!isPlace(place)) return place
    const found = refusePath(place.path) ?? readOnDisk(place)
    if (isAnswer(found)) return found
    if (found === undefined) return refusal(404, MESSAGES.gone(place.path))
    return { bytes: found.bytes, type: mediaTypeOf(place.path) ?? PLAIN }
  }

  /** Replaces a file, or makes it. The answer has the hash of what is on disk then. */
  write({ user, path: named, base, bytes }: EditUpload): EditAnswer {
    const seen = this.#look(named, base)
    if (!('place' in seen)) return seen
    const { place, found } = seen
    const { path, file } = place
    const refused = refuseBytes(path, bytes)
    if (refused) return refused
    const isEdited = found !== undefined && isDocument(path)
    const after = isEdited ? attempt(() => restore(found.bytes, bytes)) : bytes
    if (after instanceof Error) return refusal(415, MESSAGES.notUtf8(path))
    const hash = hashBytes(after)
    if (hash === base) return { status: 200, json: { path, hash } }
    const failed = attempt(() => replaceFile(file, after))
    if (failed instanceof Error) return toFailure(path, failed)
    this.#settings.onSaved({ user, operation: 'write', path, before: base, after: hash })
    return { status: 200, json: { path, hash } }
  }

  #remove({ user, body }: EditRequest): EditAnswer {
    const { path: named, base } = parseFileBody(body)
    const seen = this.#look(named, base)
    if (!('place' in seen)) return seen
    const { path, file } = seen.place
    if (!seen.found) return toConflict(seen.place, undefined, base)
    const failed = attempt(() => unlinkSync(file))
    if (failed instanceof Error) return toFailure(path, failed)
    this.#removeEmpty(file)
    this.#settings.onSaved({ user, operation: 'remove', path, before: base })
    return { status: 200, json: { path } }
  }

  #move({ user, body }: EditRequest): EditAnswer {
    const { path: named, base, to } = parseFileBody(body)
    const seen = this.#look(named, base)
    if (!('place' in seen)) return seen
    const target = this.#look(to, undefined)
    if (!('place' in target)) return target
    const [{ path: from, file }, { path, file: moved }] = [seen.place, target.place]
    if (!seen.found) return toConflict(seen.place, undefined, base)
    const failed = attempt(() => {
      mkdirSync(dirname(moved), { recursive: true })
      renameSync(file, moved)
    })
    if (failed instanceof Error) return toFailure(from, failed)
    this.#removeEmpty(file)
    this.#settings.onSaved({ user, operation: 'move', path, from, after: base })
    return { status: 200, json: { path, hash: base } }
  }

  /** The file at a writable path, if it is still as `base` says. */
  #look(
    named: unknown,
    base: string | undefined,
  ): EditAnswer | { readonly place: Place; readonly found: OnDisk | undefined } {
    const place = findPlace(this.#settings.contentDir, named)
    if (!isPlace(place)) return place
    const found = refusePath(place.path) ?? readOnDisk(place)
    if (isAnswer(found)) return found
    return found?.hash === base ? { place, found } : toConflict(place, found, base)
  }

  /** Git keeps no empty folders either. The folders of the site stay. */
  #removeEmpty(file: string): void {
    const folder = dirname(file)
    if (dirname(folder) === this.#settings.contentDir) return
    if (folder === this.#settings.contentDir) return
    if (attempt(() => rmdirSync(folder)) instanceof Error) return
    this.#removeEmpty(folder)
  }
}

/** Line ends, and what stands around the text, stay as they are on disk. */
function restore(original: Uint8Array, edited: Uint8Array): Uint8Array {
  return restoreBytes(original, new TextDecoder().decode(edited))
}
