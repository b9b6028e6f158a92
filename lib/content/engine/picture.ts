import { imageSize } from 'image-size'

export interface PictureSize {
  /** Pixels, as the picture is shown. */
  readonly width: number
  readonly height: number
}

/** Undefined for bytes of no known picture. */
export function findPictureSize(bytes: Uint8Array): PictureSize | undefined {
  const stored = readSize(bytes)
  if (!stored) return undefined
  const width = Math.round(stored.width)
  const height = Math.round(stored.height)
  const isTurned = (stored.orientation ?? UPRIGHT) >= FIRST_TURNED
  return isTurned ? { width: height, height: width } : { width, height }
}

/** Exif 2.32 §4.6.4: cameras store the sensor's lines, and say from 5 on that they stand. */
const UPRIGHT = 1
const FIRST_TURNED = 5

function readSize(bytes: Uint8Array) {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}
