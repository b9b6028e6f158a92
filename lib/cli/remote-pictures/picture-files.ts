// Keeps fetched pictures in the content folder, each bytes once.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { findPictureSize } from '../../content/compile/media/picture.ts'
import { isFolder } from '../../files/look.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { mediaTypeOf } from '../../http/media-type.ts'
import { findPictureKind, isMarkup, UncleanError } from '../../pictures/bytes.ts'
import { stripMetadata } from '../../pictures/strip-metadata.ts'
import { hashOf } from '../../text/hash.ts'
import { DownloadError } from '../../remote-files/download.ts'

/** Under the content folder. */
const FOLDER = 'media/fetched'
const HASH_LETTERS = 12
const NAME = /-([0-9a-f]{12})\.\w+$/

export class PictureFiles {
  readonly #folder: string
  /** Names by the hash in them. */
  readonly #names: Map<string, string>

  constructor(contentDir: string) {
    this.#folder = join(contentDir, FOLDER)
    const names = isFolder(this.#folder) ? readdirSync(this.#folder) : []
    this.#names = new Map(
      names.flatMap(
        (name) =>
          NAME.exec(name)
            ?.slice(1)
            .map((hash) => [hash, name] as const) ?? [],
      ),
    )
  }

  /**
   * Writes a picture, unless its bytes are there. Returns its address on the site. Rejects with a
   * `DownloadError` for what browsers would not show.
   */
  async save(bytes: Uint8Array, url: string): Promise<string> {
    const hash = hashOf(bytes).slice(0, HASH_LETTERS)
    const known = this.#names.get(hash)
    const name = known ?? `${toStem(url)}-${hash}.${requireExtension(bytes)}`
    if (known === undefined) {
      await requireSound(name, bytes)
      replaceFile(join(this.#folder, name), bytes)
      this.#names.set(hash, name)
    }
    return `/${FOLDER}/${name}`
  }
}

function requireExtension(bytes: Uint8Array): string {
  const kind = findPictureKind(bytes)
  if (kind !== undefined) return kind
  if (isMarkup(bytes)) return 'svg'
  throw new DownloadError('a file of a kind that browsers do not show as a picture')
}

async function requireSound(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const found = await findPictureSize(name, stripMetadata(bytes, mediaTypeOf(name)))
    if (!('width' in found)) throw new DownloadError(found.violation.message)
  } catch (error) {
    if (!(error instanceof UncleanError)) throw error
    throw new DownloadError(`a drawing that can not be read: ${error.message}`)
  }
}

/** Of the last part of the address: letters and digits that need no escape anywhere. */
function toStem(url: string): string {
  const [, written = ''] = /^https?:[^?#]*\/([^/?#]*)/i.exec(url) ?? []
  const stem = decode(written)
    .replace(/\.\w{1,5}$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return stem.slice(0, MAX_STEM) || 'picture'
}

const MAX_STEM = 60

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
