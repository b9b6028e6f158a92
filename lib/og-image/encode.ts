import sharp, { type PngOptions, type Sharp } from 'sharp'

import type { DrawnCard } from './template/draw-card.ts'
import { PALETTE } from '../model/palette.ts'
import { cropHero } from './pictures.ts'
import { HEIGHT } from './template/layout.ts'

/** What platforms accept of an image, with room to spare. */
const MAX_BYTES = 300_000

const FLAT = { compressionLevel: 6 } as const

/**
 * The PNG of a card. A photograph has as many colours as its size allows; what lies over and
 * under it keeps its own.
 */
export async function toPng(
  { svg, heroHeight }: DrawnCard,
  hero: Sharp | undefined,
): Promise<Uint8Array> {
  const card = sharp(Buffer.from(svg))
  if (!hero) return card.removeAlpha().png(FLAT).toBuffer()
  const over = await toPixels(card)
  const seen = await toPixels(cropHero(hero, heroHeight))
  for (const quality of QUALITIES) {
    const picture = quality ? await reduceColors(seen, quality) : seen
    const png = await sharp(picture.data, { raw: picture.info })
      .extend({ bottom: HEIGHT - heroHeight, background: PALETTE.paper })
      .composite([{ input: over.data, raw: over.info }])
      .removeAlpha()
      .png(FLAT)
      .toBuffer()
    if (png.length < MAX_BYTES) return png
  }
  return sharp(over.data, { raw: over.info })
    .flatten({ background: PALETTE.quiet })
    .png(FLAT)
    .toBuffer()
}

// `colours` counts in bits: more than 16 are 256, so `quality` says how many there may be.
const QUALITIES = [
  undefined,
  { quality: 90, dither: 0.5 },
  { quality: 60, dither: 0.5 },
  { colours: 16, dither: 0 },
  { colours: 4, dither: 0 },
] as const

type Pixels = Awaited<ReturnType<typeof toPixels>>

function toPixels(image: Sharp) {
  return image.raw().toBuffer({ resolveWithObject: true })
}

async function reduceColors(
  { data, info }: Pixels,
  quality: PngOptions,
): Promise<Pixels> {
  const png = sharp(data, { raw: info }).png({ palette: true, effort: 1, ...quality })
  return toPixels(sharp(await png.toBuffer()))
}
