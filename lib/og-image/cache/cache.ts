// The last image of each subject, in a file named by the version of its model.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { removeIfThere } from '../../files/optional-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { drawOgImage } from '../draw.ts'
import type { OgImageModel } from '../model/og-image-model.ts'
import { versionOf } from '../model/og-image.ts'
import type { ReadPicture } from '../pictures.ts'
import { toCacheFolder } from './cache-file.ts'

export interface CacheSettings {
  readonly stateDir: string
  readonly readPicture: ReadPicture
}

/**
 * Returns the PNG of a model, drawn unless the last one of its subject shows the same. A new
 * build of the app draws nothing again.
 */
export async function findOrDraw(
  model: OgImageModel,
  { stateDir, readPicture }: CacheSettings,
): Promise<Uint8Array> {
  const file = join(toCacheFolder(stateDir, model.subject), `${versionOf(model)}.png`)
  const known = readImage(file)
  if (known) return known
  const { png, isWhole } = await drawOgImage(model, readPicture)
  if (isWhole) keepImage(file, png)
  return png
}

// PNG 3rd edition §11.2.5: the last chunk. Files are not synced, so that one may be short, or
// empty, after a power failure.
const PNG_END = Buffer.from('IEND\xaeB`\x82', 'latin1')

function readImage(file: string): Uint8Array | undefined {
  try {
    const png = readFileSync(file)
    return png.subarray(-PNG_END.length).equals(PNG_END) ? png : undefined
  } catch {
    return undefined
  }
}

/** Another process may draw the same image, or another version of it. */
function keepImage(file: string, png: Uint8Array): void {
  const folder = dirname(file)
  try {
    replaceFile(file, png)
    const others = readdirSync(folder).filter((name) => name !== basename(file))
    for (const name of others) removeIfThere(join(folder, name))
  } catch {
    // A full disk is no reason to have no image.
  }
}
