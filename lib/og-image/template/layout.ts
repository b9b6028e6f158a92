import { OG_IMAGE_SIZE } from '../../site/og-image-url.ts'
import { PALETTE } from '../../model/palette.ts'
import { type Area, rectangle } from './shapes.ts'

export const { width: WIDTH, height: HEIGHT } = OG_IMAGE_SIZE

export const PAD = 72
export const INNER = WIDTH - 2 * PAD
export const COLUMN = { x: PAD, width: INNER } as const

/** Where the name of the site stands on all images without a picture. */
export const MASTHEAD: Area = { ...COLUMN, y: 44, height: 52 }
export const INK = { name: PALETTE.accent, rule: PALETTE.text } as const

export function ground(color: string): string {
  return rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, color)
}
