import type { ImageCard } from './card.ts'
import { drawText, heightOf, widthOf } from './draw-text.ts'
import { setBlock } from './block.ts'
import { type Area, rectangle, type Svg } from './shapes.ts'
import { PALETTE } from './palette.ts'

/** Of the square that an author's picture is made for. */
export const PORTRAIT_SIZE = 232

const GAP = 14

/** Who wrote it, when, and how long it takes, under a thin rule. */
export async function drawFooter(
  { names, facts, language }: ImageCard,
  portraits: readonly string[],
  { x, y, width, height }: Area,
  isMirrored: boolean,
): Promise<Svg> {
  const rule = rectangle({ x, y, width, height: 1.5 })
  const top = y + 22
  const side = height - 22
  const from = (offset: number, size: number) =>
    isMirrored ? x + width - offset - size : x + offset
  const pictures = portraits.map((href, index) =>
    drawPortrait(href, {
      x: from(index * (side + GAP), side),
      y: top,
      width: side,
      height: side,
    }),
  )
  const offset = portraits.length * (side + GAP)
  const sizes = [27, 24, 21]
  const fact = await setBlock(facts ?? '', 'upright', language, {
    width: width * 0.5,
    height: 40,
    sizes,
  })
  const room = width - offset - widthOf(fact) - 3 * GAP
  const name = await setBlock(names ?? '', 'upright', language, {
    width: room,
    height: 40,
    sizes,
  })
  const align = isMirrored ? 'right' : 'left'
  const middle = (block: typeof name) => top + (side - heightOf(block)) / 2
  return [
    ...[rule, ...pictures],
    drawText(name, {
      x: from(offset, room),
      y: middle(name),
      width: room,
      color: PALETTE.text,
      align,
    }),
    drawText(fact, {
      ...{ x, y: middle(fact), width, color: PALETTE.quiet },
      align: isMirrored ? 'left' : 'right',
    }),
  ].join('')
}

/** `href`: a `data:` address of a square picture. */
export function drawPortrait(href: string, { x, y, width, height }: Area): Svg {
  return `<image href="${href}" x="${x}" y="${y}" width="${width}" height="${height}"/>`
}
