import { PALETTE } from '../../model/palette.ts'

/** Parts of an image, as SVG. */
export type Svg = string

export function rectangle(
  { x, y, width, height }: Area,
  fill: string = PALETTE.text,
): Svg {
  return `<path fill="${fill}" d="M${x} ${y}h${width}v${height}h${-width}z"/>`
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The thick and thin rule of a newspaper's head. */
export function doubleRule({ x, y, width }: Omit<Area, 'height'>, fill: string): Svg {
  return (
    rectangle({ x, y, width, height: 4 }, fill) +
    rectangle({ x, y: y + 8, width, height: 1.5 }, fill)
  )
}
