// Where encoded pictures lie.
import { join } from 'node:path'

import { toVariantFile, type Variant } from '../model/pictures/encoding.ts'

export function toImagesFolder(stateDir: string): string {
  return join(stateDir, 'images')
}

/** One file of the picture that `key` names. */
export function toImageFile(stateDir: string, key: string, variant: Variant): string {
  return join(toImagesFolder(stateDir), key, toVariantFile(variant))
}
