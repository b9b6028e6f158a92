// Names of pictures that an author adds, and which of them are taken.
import { toSlug } from '../../../../lib/site/slug.ts'
import { MAX_PICTURE_BYTES } from '../../../../lib/pictures/limits.ts'
import { WORDS } from '../words.ts'

/** What browsers draw, by the endings of its files; the first is the one of a new file. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/svg+xml': ['svg'],
  'image/webp': ['webp'],
}

/** For the file dialog of the browser. */
export const PICTURE_TYPES = Object.keys(ENDINGS)

/** A refusal says what to do instead. */
export function findRefusal({ name, type, size }: PictureFile): string | undefined {
  if (!ENDINGS[type]) return WORDS.wrongType(name)
  if (size === 0) return WORDS.emptyFile(name)
  return size > MAX_PICTURE_BYTES ? WORDS.tooLarge(name, MAX_PICTURE_BYTES) : undefined
}

export interface PictureFile {
  readonly name: string
  readonly type: string
  readonly size: number
}

/** A slug with the ending of its type: `Mein Foto (1).JPG` → `mein-foto-1.jpg`. */
export function toPictureName({ name, type }: Omit<PictureFile, 'size'>): string {
  const [, stem = name, written = ''] = /^(.+)\.(\w+)$/.exec(name) ?? []
  const endings = ENDINGS[type] ?? []
  const ending = endings.find((each) => each === written.toLowerCase()) ?? endings[0]
  const slug = toSlug(stem)?.slice(0, MAX_NAME)
  return `${slug?.replace(/[^\p{L}\p{M}\p{N}]+$/u, '') || 'picture'}.${ending ?? written}`
}

const MAX_NAME = 80

/** The name, or with `-2`, `-3` … the first one that is free. */
export function toFreeName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = name, ending = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? []
  let free = name
  for (let number = 2; isTaken(free); number += 1) free = `${stem}-${number}${ending}`
  return free
}
