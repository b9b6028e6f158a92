import sharp, { type Sharp } from 'sharp'

import type { ImageCard } from './card.ts'
import { type DrawnCard, drawCard } from './draw-card.ts'
import { PORTRAIT_SIZE } from './footer.ts'
import { PALETTE } from './palette.ts'
import { cropHero, openHero, type ReadPicture, toPortrait } from './pictures.ts'

/** What platforms accept of an image, with room to spare. */
const MAX_BYTES = 300_000

export interface Drawing {
  readonly png: Uint8Array
  /** False when a picture was gone: to be drawn again another time. */
  readonly isWhole: boolean
}

/** The PNG of a card. The same card and pictures give the same bytes. */
export async function drawShareImage(
  card: ImageCard,
  readPicture: ReadPicture,
): Promise<Drawing> {
  const heroBytes = card.hero === undefined ? undefined : readPicture(card.hero)
  const hero = heroBytes && (await openHero(heroBytes))
  const portraits = await Promise.all(
    card.portraits.map((name) => findPortrait(name, readPicture)),
  )
  const hrefs = portraits.flatMap((portrait) => portrait?.href ?? [])
  const drawn = await drawCard(card, hrefs, hero !== undefined)
  const isGone = card.hero !== undefined && heroBytes === undefined
  const isWhole = !isGone && !portraits.includes(undefined)
  return { png: await toPng(drawn, hero), isWhole }
}

interface Portrait {
  /** Absent for a file that is no picture. */
  readonly href?: string
}

// Most articles are by the same few people. A name changes with the bytes of the file.
const keptPortraits = new Map<string, Portrait>()
const MAX_PORTRAITS = 100

/** Undefined for one that is gone. */
async function findPortrait(
  name: string,
  readPicture: ReadPicture,
): Promise<Portrait | undefined> {
  const known = keptPortraits.get(name)
  if (known) return known
  const bytes = readPicture(name)
  if (!bytes) return undefined
  const href = await toPortrait(bytes, PORTRAIT_SIZE)
  const portrait = href === undefined ? {} : { href }
  if (keptPortraits.size >= MAX_PORTRAITS) keptPortraits.clear()
  keptPortraits.set(name, portrait)
  return portrait
}

async function toPng(
  { svg, heroHeight }: DrawnCard,
  hero: Sharp | undefined,
): Promise<Uint8Array> {
  const overlay = Buffer.from(svg)
  if (!hero) return sharp(overlay).removeAlpha().png(FLAT).toBuffer()
  const image = cropHero(hero, heroHeight)
    .composite([{ input: overlay }])
    .removeAlpha()
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } }
  for (const quality of [FLAT, ...COARSER]) {
    const png = await sharp(data, raw).png(quality).toBuffer()
    if (png.length < MAX_BYTES) return png
  }
  return sharp(overlay).flatten({ background: PALETTE.quiet }).png(FLAT).toBuffer()
}

const FLAT = { compressionLevel: 7 } as const

/** For photographs: fewer colours until the file is small enough. */
const COARSER = [
  { palette: true, colours: 128, effort: 1, dither: 0.6 },
  { palette: true, colours: 48, effort: 1, dither: 0 },
  { palette: true, colours: 12, effort: 1, dither: 0 },
] as const
