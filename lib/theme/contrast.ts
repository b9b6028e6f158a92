// Moves colours in lightness until they can be read.
import { contrastOf, toHex, toOklch } from './color.ts'
import type { Hex } from './fields.ts'

const STEP = 0.004

/**
 * The colour of the same hue that is nearest in lightness and has this contrast with all of the
 * others: the colour itself where it has. Undefined where there is none.
 */
export function moveToContrast(
  color: Hex,
  others: readonly Hex[],
  least: number,
): Hex | undefined {
  const passes = (each: Hex) => others.every((other) => contrastOf(each, other) >= least)
  if (passes(color)) return color
  const { lightness, ...rest } = toOklch(color)
  for (let step = STEP; step < 1 + STEP; step += STEP) {
    const near = [lightness - step, lightness + step]
      .map((each) => toHex({ ...rest, lightness: Math.min(1, Math.max(0, each)) }))
      .find(passes)
    if (near !== undefined) return near
  }
  return undefined
}
