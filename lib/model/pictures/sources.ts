// What browsers load in place of a picture, as attributes of HTML.
import type { EncodedFormat, Encoding, Variant } from './encoding.ts'

export interface PictureSources {
  /** For those that know AVIF: a `srcset`, empty without one. */
  readonly avif: string
  /** For all others: a `srcset`, empty where the original is better. */
  readonly webp: string
  /** The widest WebP, else the original. */
  readonly src: string
  /** Classes of its colour; empty where one sees through it. */
  readonly tone: string
}

/** Undefined where nothing takes the place of the original, at `src`. */
export function toSources(
  { variants, color }: Encoding,
  src: string,
  toPath: (variant: Variant) => string,
): PictureSources | undefined {
  if (variants.length === 0) return undefined
  const listOf = (format: EncodedFormat) =>
    variants.filter((one) => one.format === format)
  const toSet = (format: EncodedFormat) =>
    listOf(format)
      .map((variant) => `${toPath(variant)} ${variant.width}w`)
      .join(', ')
  const widest = listOf('webp').at(-1)
  return {
    avif: toSet('avif'),
    webp: toSet('webp'),
    src: widest ? toPath(widest) : src,
    tone: color === undefined ? '' : toTone(color),
  }
}

/** Of `img.tone` in app/globals.css: a step of red, green and blue each. */
function toTone(color: number): string {
  return `tone r${color >> 4} g${(color >> 2) & 3} b${color & 3}`
}

/** How wide pictures of the text are, as `sizes` says it: its column, and the edges around it. */
export const TEXT_SIZES =
  '(min-width: 53rem) 38.5rem, (min-width: 46rem) calc(92vw - 10.25rem), (min-width: 42rem) 38.5rem, 92vw'

/** CSS pixels of that column where it is widest. */
export const TEXT_WIDTH = 616

/** Of a picture in the text that is `width` CSS pixels wide where there is room. */
export function toTextSizes(width: number): string {
  if (width >= TEXT_WIDTH) return TEXT_SIZES
  return `(min-width: ${Math.ceil(width / 0.92)}px) ${width}px, 92vw`
}
