// The colour that holds the place of a picture until it is there.
import type { Sharp } from 'sharp'

/**
 * The average of a picture, two bits each of red, green and blue. Undefined for one that is
 * seen through: the colour would stay. (`dominant` of sharp's statistics is black for most.)
 */
export async function findColor(picture: Sharp): Promise<number | undefined> {
  const pixel = { width: 1, height: 1, fit: 'fill' } as const
  const average = await picture.resize(pixel).raw().toBuffer()
  const [red = 0, green = 0, blue = 0, alpha = OPAQUE] = average
  if (alpha < OPAQUE) return undefined
  return ((red >> STEP_BITS) << 4) | ((green >> STEP_BITS) << 2) | (blue >> STEP_BITS)
}

const OPAQUE = 255
/** Bits that are dropped of a channel: four steps remain. */
const STEP_BITS = 6
