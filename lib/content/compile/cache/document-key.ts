// Names what the document of a file is made of.
import { hashOf } from '../../../text/hash.ts'

export interface Pipeline {
  /** Hash of everything but the content that decides what a parse gives. */
  readonly pipeline: string
  readonly isBareAllowed: boolean
}

/** Equal keys mean equal documents. `path`: under the content folder; a date or a slug may be in it. */
export function toDocumentKey(
  { pipeline, isBareAllowed }: Pipeline,
  path: string,
  bytes: Uint8Array,
): string {
  return hashOf(pipeline, String(isBareAllowed), path, bytes)
}
