// How pictures are encoded: formats, quality and widths.
import { hashOf } from '../text/hash.ts'

/** Of `sharp`. At effort 4 AVIF takes four times as long, for 2 % of the bytes. */
export const AVIF = { quality: 50, effort: 3 } as const
export const WEBP = { quality: 75, effort: 4 } as const

const NARROWEST = 480
export const WIDEST = 1600
const WIDTHS = [NARROWEST, 800, 1200, WIDEST]

/** Smaller files load at once as they are. */
export const MIN_BYTES = 20_000

/** The version of `sharp` that the lock file has: another may give other bytes. */
export const ENCODER = 'sharp 0.35.5'

/** Raise it when the same picture is encoded in another way. */
const RECIPE_VERSION = 1
const RECIPE = JSON.stringify([RECIPE_VERSION, ENCODER, AVIF, WEBP, WIDTHS, MIN_BYTES])

/** Another one for every change of the recipe. */
export const RECIPE_HASH = hashOf(RECIPE).slice(0, 8)

/** True for pictures of pixels. `type`: media type. */
export function isEncodable(type: string): boolean {
  return /^image\/(?:avif|gif|jpeg|png|apng|webp)$/.test(type)
}

/** Names what a picture is encoded to. `hash`: of its bytes. */
export function toEncodingKey(hash: string): string {
  return hashOf(RECIPE, hash)
}

/**
 * The widths of a picture that is so wide, ascending; none for a narrow one. It is never
 * enlarged, and its own width takes the place of one that is at most 10 % less.
 */
export function listWidths(width: number): number[] {
  if (width < NARROWEST) return []
  const less = WIDTHS.filter((step) => step * 11 < width * 10)
  return width * 10 <= WIDEST * 11 ? [...less, width] : less
}
