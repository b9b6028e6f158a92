// The frame of an image, and what stands in it.
import { OG_IMAGE_SIZE } from '../../site/og-image-url.ts'
import type { Node, Pixels } from '../takumi.ts'
import { type Block, drawBlock } from '../text/fit-text.ts'

export const { width: WIDTH, height: HEIGHT } = OG_IMAGE_SIZE

export const PAD = 72
export const INNER = WIDTH - 2 * PAD
export const COLUMN = { x: PAD, width: INNER } as const

/** In pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Side = 'left' | 'right'

/** The sides where a line begins and where it ends. */
export function sidesOf(isMirrored: boolean): readonly [Side, Side] {
  return isMirrored ? ['right', 'left'] : ['left', 'right']
}

export function image(color: string, children: readonly Node[]): Node {
  const style = { width: WIDTH, height: HEIGHT, backgroundColor: color }
  return { type: 'container', style, children: [...children] }
}

export function rectangle(area: Area, color: string): Node {
  return { type: 'container', style: { ...place(area), backgroundColor: color } }
}

/** One and a half pixels high; takumi draws whole ones. */
export function thinRule(place: Omit<Area, 'height'>, color: string): Node[] {
  const half = { ...place, y: place.y + 1, height: 1 }
  return [rectangle({ ...place, height: 1 }, color), rectangle(half, `${color}80`)]
}

/** The thick and thin rule of a newspaper's head. */
export function doubleRule({ x, y, width }: Omit<Area, 'height'>, color: string): Node[] {
  const thick = rectangle({ x, y, width, height: 4 }, color)
  return [thick, ...thinRule({ x, y: y + 8, width }, color)]
}

export function picture(pixels: Pixels, area: Area): Node {
  return { type: 'image', src: { ...pixels }, style: place(area) }
}

export interface TextPlace extends Omit<Area, 'height'> {
  readonly color: string
  /** By default the side where the text begins. */
  readonly align?: Side
}

export function text(block: Block, { color, align, ...area }: TextPlace): Node {
  const { paragraph, size, height } = block
  const { width } = area
  const isFromLeft = align ? align === 'left' : !paragraph.isRightToLeft
  const bearing = isFromLeft ? (paragraph.runs[0]?.family.bearing ?? 0) : 0
  const [x, y] = [area.x - bearing * size, area.y - LIFT * size]
  const node = drawBlock(block, { color, width, ...(align && { align }) })
  return { type: 'container', style: place({ x, y, width, height }), children: [node] }
}

/** Of the size: the middle of a line is below the middle of its letters. */
const LIFT = 0.03

function place({ x, y, width, height }: Area) {
  return { position: 'absolute', left: x, top: y, width, height } as const
}
