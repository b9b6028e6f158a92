// Joins the SVG with the hero and encodes a PNG below a size limit.
import sharp, { type PngOptions, type Sharp } from 'sharp'

import type { RenderedSvg } from './template/render-svg.ts'
import { PALETTE } from '../model/palette.ts'
import { cropHero } from './pictures.ts'
import { HEIGHT } from './template/layout.ts'

/** Below the limits of all platforms. */
const MAX_BYTES = 300_000

const FLAT = { compressionLevel: 6 } as const

/** Reduces the colours of a photograph as far as the size needs; the rest keeps its own. */
export async function toPng(
  { svg, heroHeight }: RenderedSvg,
  hero: Sharp | undefined,
): Promise<Uint8Array> {
  const overlay = sharp(Buffer.from(svg))
  if (!hero) return overlay.removeAlpha().png(FLAT).toBuffer()
  const over = await toPixels(overlay)
  const visible = await toPixels(cropHero(hero, heroHeight))
  for (const quality of QUALITIES) {
    const picture = quality ? await reduceColors(visible, quality) : visible
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

// sharp rounds `colours` above 16 up to 256: `quality` limits them instead.
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
