import { imageSize } from 'image-size'

import { mediaTypeOf } from '../../http/media-type.ts'
import { hasEnd } from './picture-end.ts'

export interface PictureSize {
  /** Pixels, as the picture is shown. */
  readonly width: number
  readonly height: number
}

/**
 * Undefined for what browsers show in part or not at all: damaged, cut off, or of a kind that
 * is not what its name promises.
 */
export function findPictureSize(
  path: string,
  bytes: Uint8Array,
): PictureSize | undefined {
  const isDrawing = mediaTypeOf(path) === 'image/svg+xml'
  const { type, ...stored } = readHead(bytes) ?? {}
  const size = isDrawing ? findDrawingSize(bytes, stored) : findShownSize(type, stored)
  return size && hasEnd(bytes, isDrawing ? 'svg' : type) ? size : undefined
}

interface StoredSize {
  readonly width?: number
  readonly height?: number
  readonly orientation?: number | undefined
}

function readHead(bytes: Uint8Array) {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

// Browsers look at the bytes of all kinds but SVG: a JPEG that is called .png is shown. An
// AVIF may begin as `heif`; `heic`, what telephones write, is shown by few.
const SHOWN_TYPES: ReadonlySet<unknown> = new Set([
  ...['avif', 'heif', 'gif', 'jpg', 'png', 'webp'],
])

function findShownSize(type: string | undefined, stored: StoredSize) {
  const { width, height, orientation = UPRIGHT } = stored
  if (!SHOWN_TYPES.has(type) || !width || !height) return undefined
  return orientation >= FIRST_TURNED
    ? { width: height, height: width }
    : { width, height }
}

/** Exif 2.32 §4.6.4: cameras store the sensor's lines, and say from 5 on that they stand. */
const UPRIGHT = 1
const FIRST_TURNED = 5

function findDrawingSize(bytes: Uint8Array, { width, height }: StoredSize) {
  if (width && height) return { width: Math.round(width), height: Math.round(height) }
  const [root] = SVG_ROOT.exec(new TextDecoder().decode(bytes)) ?? []
  return root === undefined ? undefined : (findBox(root) ?? DEFAULT_SIZE)
}

const SVG_ROOT = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/
const VIEW_BOX = /\sviewBox=["']\s*[^\s,]+[\s,]+[^\s,]+[\s,]+([\d.]+)[\s,]+([\d.]+)/

/** What a drawing without a size has, <https://drafts.csswg.org/css-images/#default-object-size>. */
const DEFAULT_SIZE: PictureSize = { width: 300, height: 150 }

/** With commas, which image-size does not read. */
function findBox(root: string): PictureSize | undefined {
  const [width = 0, height = 0] = VIEW_BOX.exec(root)?.slice(1).map(Number) ?? []
  return width > 0 && height > 0
    ? { width: Math.round(width), height: Math.round(height) }
    : undefined
}
