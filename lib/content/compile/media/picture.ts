// The size of a picture, if browsers show all of it.
import { mediaTypeOf } from '../../../http/media-type.ts'

export interface PictureSize {
  /** CSS pixels, as the picture is shown. */
  readonly width: number
  readonly height: number
}

/**
 * Decodes the whole picture, so that one that was cut off is found. Returns undefined for one
 * that is damaged, too large, or of a kind that is not what its name promises.
 */
export async function findPictureSize(
  path: string,
  bytes: Uint8Array,
): Promise<PictureSize | undefined> {
  // Loaded late: it takes 90 ms, and most compiles meet no new picture.
  const { default: sharp } = await import('sharp')
  const isDrawing = mediaTypeOf(path) === 'image/svg+xml'
  try {
    const picture = sharp(bytes, {
      // Browsers show a picture with faults in its pixels, but not what is missing.
      failOn: 'truncated',
      limitInputPixels: MAX_PIXELS,
      density: CSS_DPI,
    })
    const { format, compression, autoOrient } = await picture.metadata()
    if (isDrawing && format === 'svg') return toCssPixels(autoOrient)
    if (isDrawing || !isShown(format, compression)) return undefined
    await picture.greyscale().raw().timeout({ seconds: DECODE_LIMIT_SECONDS }).toBuffer()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch (error) {
    return isDrawing && hasNoSize(error) ? DEFAULT_SIZE : undefined
  }
}

/** More than cameras make, and less than exhausts a small server. */
const MAX_PIXELS = 120_000_000
const DECODE_LIMIT_SECONDS = 20

// Browsers look at the bytes of all kinds but SVG: a JPEG that is called .png is shown. HEIC,
// what telephones write, is HEIF too and shown by few.
function isShown(format: string, compression: string | undefined): boolean {
  return /^(gif|jpeg|png|webp)$/.test(format) || compression === 'av1'
}

/** CSS Values §6.2: an inch is 96 pixels. */
const CSS_DPI = 96
const SVG_DPI = 72

// libvips scales a drawing by its density, those in pixels too.
function toCssPixels({ width, height }: PictureSize): PictureSize {
  const scale = SVG_DPI / CSS_DPI
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** What a drawing without a size has, <https://drafts.csswg.org/css-images/#default-object-size>. */
const DEFAULT_SIZE: PictureSize = { width: 300, height: 150 }

// The drawing is well-formed, but has neither a size nor a box nor anything visible.
function hasNoSize(error: unknown): boolean {
  return error instanceof Error && error.message.includes('bad dimensions')
}
