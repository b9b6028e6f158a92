// The frame of an image, and the shapes drawn in it.
import { PALETTE } from '../../model/palette.ts'
import { OG_IMAGE_SIZE } from '../../site/og-image-url.ts'

export const { width: WIDTH, height: HEIGHT } = OG_IMAGE_SIZE

export const PAD = 72
export const INNER = WIDTH - 2 * PAD
export const COLUMN = { x: PAD, width: INNER } as const

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Parts of an image. */
export type Svg = string

export function background(color: string): Svg {
  return rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, color)
}

export function rectangle(
  { x, y, width, height }: Area,
  fill: string = PALETTE.text,
): Svg {
  return `<path fill="${fill}" d="M${x} ${y}h${width}v${height}h${-width}z"/>`
}

/** The thick and thin rule of a newspaper's head. */
export function doubleRule({ x, y, width }: Omit<Area, 'height'>): Svg {
  return (
    rectangle({ x, y, width, height: 4 }) + rectangle({ x, y: y + 8, width, height: 1.5 })
  )
}
