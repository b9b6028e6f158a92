// Heroes and portraits, cropped to their place.
import sharp, { type PngOptions, type Sharp } from 'sharp'

import { OG_IMAGE_SIZE } from '../site/og-image-url.ts'
import { MAX_PIXELS } from '../pictures/limits.ts'
import type { Pixels } from './takumi.ts'

/** Reads a picture by its public name; undefined if it is gone. */
export type ReadPicture = (name: string) => Uint8Array | undefined

const SVG_DPI = 72

/** A picture that fills the image, on paper; undefined if it can not be read. */
export async function openHero(
  bytes: Uint8Array,
  paper: string,
): Promise<Sharp | undefined> {
  const { width, height } = OG_IMAGE_SIZE
  const cover = await openCover(bytes, width, height)
  return cover?.flatten({ background: paper })
}

/** The subject of a picture is a little above its middle. */
const SHARE_ABOVE = 0.4

/** The visible part of a hero. */
export function cropHero(hero: Sharp, height: number): Promise<Pixels> {
  const { width, height: whole } = OG_IMAGE_SIZE
  const top = Math.round((whole - height) * SHARE_ABOVE)
  return toPixels(hero.clone().extract({ left: 0, top, width, height }))
}

/** A square that keeps transparency; undefined if the picture can not be read. */
export async function toPortrait(
  bytes: Uint8Array,
  size: number,
): Promise<Pixels | undefined> {
  const cover = await openCover(bytes, size, size)
  return cover && toPixels(cover)
}

/** `quality`: of the palette. */
export async function reduceColors(
  { data, width, height }: Pixels,
  quality: PngOptions,
): Promise<Pixels> {
  const raw = { width, height, channels: 4 } as const
  const png = sharp(data, { raw }).png({ palette: true, effort: 1, ...quality })
  return toPixels(sharp(await png.toBuffer()))
}

async function toPixels(image: Sharp): Promise<Pixels> {
  const raw = image.ensureAlpha().raw()
  const { data, info } = await raw.toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

async function openCover(
  bytes: Uint8Array,
  width: number,
  height: number,
): Promise<Sharp | undefined> {
  try {
    const limits = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const
    const facts = await sharp(bytes, limits).metadata()
    const isDrawing = facts.format === 'svg'
    const growth = Math.max(width / facts.width, height / facts.height)
    const density = isDrawing ? Math.min(2400, Math.max(1, SVG_DPI * growth)) : SVG_DPI
    const { data, info } = await sharp(bytes, { ...limits, density })
      .rotate()
      .resize(width, height, { fit: 'cover' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return sharp(data, { raw: { width, height, channels: info.channels } })
  } catch {
    // Damaged or of an unknown format: the image is drawn without it.
    return undefined
  }
}
