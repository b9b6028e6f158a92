// Copies files of `public/` for their addresses.
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

import { publicFileTag } from '../../content/invalidation/cache-tags.ts'
import { findPublicClash, isOwnedByPage } from '../../content/references/public-clash.ts'
import type { Database } from '../../content/store/database.ts'
import {
  findPublicFileAt,
  PUBLIC_FOLDER,
  type PublicFile,
} from '../../content/store/public-files.ts'
import type { Encoding } from '../../http/encodings.ts'
import { isWithin } from '../../files/look.ts'
import { copyFile } from '../../files/read-file.ts'
import { codeOf } from '../../files/system-error.ts'
import { decodePath } from '../../site/url.ts'
import type { Compressed } from './compress.ts'
import { listForms } from './stored-file.ts'
import { OutputDirectoryError } from './marks/claim.ts'
import type { OutputDirectory } from './output-directory.ts'

export interface VerbatimSettings {
  readonly db: Database
  readonly output: OutputDirectory
  readonly contentDir: string
  /** Of compressed forms that the host answers from. */
  readonly encodings: readonly Encoding[]
  /** True when the file of an address has the bytes of this hash. */
  isStored(address: string, hash: string): boolean
}

/** A file that was copied beside its place. */
export interface VerbatimOutput {
  readonly file: string
  readonly type: string
  /** SHA-256 of the bytes that were copied. */
  readonly hash: string
  readonly size: number
  /** Absolute; undefined where the bytes are in place already. */
  readonly staged?: string
  readonly forms: readonly Compressed[]
}

/** What becomes of an address of `public/`; nothing where the site has its place. */
export interface VerbatimPage {
  readonly address: string
  readonly verbatim?: VerbatimOutput
  readonly tags: readonly string[]
}

/**
 * Undefined for an address that is another's, which keeps it. Rejects where the disk is full,
 * and with `OutputDirectoryError` where this file can not be read.
 */
export async function copyVerbatim(
  address: string,
  { db, output, contentDir, encodings, isStored }: VerbatimSettings,
): Promise<VerbatimPage | undefined> {
  const found = findPublicFileAt(db, address)
  if (!found || isOwnedByPage(db, address)) return undefined
  const { path, type, hash, size } = found
  const tags = [publicFileTag(path)]
  if (findPublicClash(db, found) !== undefined) return { address, tags }
  const file = decodePath(address).slice(1)
  if (isStored(address, hash)) {
    return { address, tags, verbatim: { file, type, hash, size, forms: [] } }
  }
  const staged = output.nameStaged()
  const copied = await copy(contentDir, found, staged)
  const source = { address, file, type, size: copied.size, verbatim: true } as const
  const forms = listForms(source, encodings, () => readFileSync(staged))
  return {
    address,
    tags,
    verbatim: { file, type, hash: copied.hash, size: copied.size, staged, forms },
  }
}

async function copy(contentDir: string, { path }: PublicFile, staged: string) {
  try {
    // A link may have been put in its place since the look at it.
    const real = realpathSync(join(contentDir, path))
    const root = realpathSync(join(contentDir, PUBLIC_FOLDER))
    if (isWithin(root, real)) return await copyFile(real, staged)
  } catch (error) {
    const isOfFile = !['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE'].includes(codeOf(error))
    if (!isOfFile || !(error instanceof Error)) throw error
    throw new OutputDirectoryError(`${path} was not copied: ${error.message}.`)
  }
  throw new OutputDirectoryError(`${path} leads out of \`${PUBLIC_FOLDER}/\` now.`)
}
