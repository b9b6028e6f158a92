import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

import { toCacheFile } from './cache-file.ts'
import type { OgImageModel } from '../model/og-image-model.ts'
import { drawOgImage } from '../draw.ts'
import type { ReadPicture } from '../pictures.ts'
import { versionOf } from '../model/og-image.ts'

export interface CacheSettings {
  readonly stateDir: string
  readonly readPicture: ReadPicture
}

/**
 * The PNG of a card, drawn unless the last one drawn for its address shows the same. A new
 * build of the app draws nothing again.
 */
export async function findOrDraw(
  card: OgImageModel,
  { stateDir, readPicture }: CacheSettings,
): Promise<Uint8Array> {
  const file = toCacheFile(stateDir, card.subject)
  const version = Buffer.from(versionOf(card), 'hex')
  const known = readImage(file, version)
  if (known) return known
  const { png, isWhole } = await drawOgImage(card, readPicture)
  if (isWhole) writeImage(file, version, png)
  return png
}

const HASH_BYTES = 32

// A file is the version, a hash of both, and the PNG: one that is damaged or of another
// version is as good as none.
function readImage(file: string, version: Buffer): Uint8Array | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return undefined
  }
  const png = bytes.subarray(2 * HASH_BYTES)
  const seal = bytes.subarray(HASH_BYTES, 2 * HASH_BYTES)
  const isSame = version.equals(bytes.subarray(0, HASH_BYTES))
  return isSame && seal.equals(sealOf(version, png)) ? png : undefined
}

/** Written beside and moved over: other processes may draw the same image. */
function writeImage(file: string, version: Uint8Array, png: Uint8Array): void {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, Buffer.concat([version, sealOf(version, png), png]))
    renameSync(draft, file)
  } catch {
    // A full disk is no reason to have no image.
    if (existsSync(draft)) rmSync(draft)
  }
}

function sealOf(version: Uint8Array, png: Uint8Array): Buffer {
  return createHash('sha256').update(version).update(png).digest()
}
