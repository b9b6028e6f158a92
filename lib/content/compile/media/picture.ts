// The size of a picture, if browsers show all of it.
import type { Metadata } from 'sharp'

import { mediaTypeOf } from '../../../http/media-type.ts'
import type { Violation } from '../../../model/diagnostic.ts'
import { MAX_FRAME_PIXELS, MAX_PIXELS } from '../../../pictures/limits.ts'
import { shortenForMessage } from '../../../text/shorten.ts'
import { toViolation } from '../../references/messages.ts'

export interface PictureSize {
  /** CSS pixels, as the picture is shown. */
  readonly width: number
  readonly height: number
}

/** What is wrong with a file, and whether readers get it all the same. */
export interface PictureFault {
  readonly violation: Violation
  readonly isRefused: boolean
}

/**
 * Decodes the whole picture, so that one that was cut off is found. One of too many pixels is not
 * decoded, and refused: readers' machines are not stronger.
 */
export async function findPictureSize(
  path: string,
  bytes: Uint8Array,
): Promise<PictureSize | PictureFault> {
  const target = shortenForMessage(path)
  if (bytes.length === 0) return toFault(toViolation('image-broken:empty', { target }))
  // Loaded late: it takes 90 ms, and most compiles meet no new picture.
  const { default: sharp } = await import('sharp')
  const isDrawing = mediaTypeOf(path) === 'image/svg+xml'
  try {
    const metadata = await sharp(bytes, {
      ...OPTIONS,
      limitInputPixels: false,
    }).metadata()
    const shown = isDrawing ? toCssPixels(metadata.autoOrient) : metadata.autoOrient
    const fault =
      findKindFault(target, isDrawing, metadata) ??
      findExcess(target, shown, metadata.pages ?? 1)
    if (fault) return fault
    const { width, height } = shown
    if (isDrawing) return { width, height }
    const picture = sharp(bytes, { ...OPTIONS, limitInputPixels: MAX_PIXELS })
    await picture.greyscale().raw().timeout({ seconds: DECODE_LIMIT_SECONDS }).toBuffer()
    return { width, height }
  } catch (error) {
    if (isDrawing && hasNoSize(error)) return DEFAULT_SIZE
    const line = isDrawing ? lineOf(error) : undefined
    if (line !== undefined) {
      const reason = 'a mistake in its XML'
      return toFault(toViolation('image-broken:drawing', { target, reason, line }))
    }
    return toFault(toViolation('image-broken', { target }))
  }
}

function toFault(violation: Violation, isRefused = false): PictureFault {
  return { violation, isRefused }
}

/** CSS Values §6.2: an inch is 96 pixels. */
const CSS_DPI = 96
const SVG_DPI = 72

// Browsers show a picture with faults in its pixels, but not what is missing.
const OPTIONS = { failOn: 'truncated', density: CSS_DPI } as const
const DECODE_LIMIT_SECONDS = 20

// Browsers look at the bytes of all kinds but SVG: a JPEG that is called .png is shown. HEIC,
// what telephones write, is HEIF too and shown by few.
function findKindFault(
  target: string,
  isDrawing: boolean,
  { format, compression }: Metadata,
): PictureFault | undefined {
  const isShown = /^(gif|jpeg|png|webp)$/.test(format) || compression === 'av1'
  if (isDrawing ? format === 'svg' : isShown) return undefined
  const kind = (compression === 'hevc' ? 'heic' : format).toUpperCase()
  const isNamed = isShown || format === 'svg'
  const id = isNamed ? 'image-broken:name' : 'image-broken:format'
  return toFault(toViolation(id, { target, kind }))
}

function findExcess(
  target: string,
  { width, height }: PictureSize,
  pages: number,
): PictureFault | undefined {
  const values = { target, size: `${width} × ${height}`, pages }
  if (width * height > MAX_PIXELS)
    return toFault(toViolation('image-broken:pixels', values), true)
  if (width * height * pages > MAX_FRAME_PIXELS)
    return toFault(toViolation('image-broken:frames', values), true)
  return undefined
}

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

// `XML parse error: … on line 3 column 5 of data: xmlParseEntityRef: no name`
function lineOf(error: unknown): number | undefined {
  const [, line] = /\bon line (\d+)/.exec(String(error)) ?? []
  return line === undefined ? undefined : Number(line)
}
