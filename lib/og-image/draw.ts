// Draws an image: pictures in, node tree made, PNG out.
import type { Sharp } from 'sharp'

import { colorsOf, type OgImageModel } from './model/og-image-model.ts'
import {
  cropHero,
  openHero,
  type ReadPicture,
  reduceColors,
  toPortrait,
} from './pictures.ts'
import { type Pixels, renderPng } from './takumi.ts'
import { type Card, drawCaption, drawPlain, PORTRAIT_SIZE } from './template/cards.ts'

export interface Drawing {
  readonly png: Uint8Array
  /** False if a picture was gone: the image is not to be kept. */
  readonly isWhole: boolean
}

/** The same model and pictures give the same bytes. */
export async function drawOgImage(
  model: OgImageModel,
  readPicture: ReadPicture,
): Promise<Drawing> {
  const heroBytes = model.hero === undefined ? undefined : readPicture(model.hero)
  const hero = heroBytes && (await openHero(heroBytes, colorsOf(model).paper))
  const found = await Promise.all(
    model.portraits.map((name) => findPortrait(name, readPicture)),
  )
  const portraits = found.flatMap((portrait) => portrait?.pixels ?? [])
  const isGone = model.hero !== undefined && heroBytes === undefined
  const isWhole = !isGone && !found.includes(undefined)
  const card = { model, portraits }
  const png = hero
    ? await drawWithHero(card, hero)
    : await renderPng(await drawPlain(card))
  return { png, isWhole }
}

/** Below the limits of all platforms. */
const MAX_BYTES = 300_000

// sharp rounds `colours` above 16 up to 256: `quality` limits them instead.
const QUALITIES = [
  { quality: 90, dither: 0.5 },
  { quality: 60, dither: 0.5 },
  { colours: 16, dither: 0 },
  { colours: 4, dither: 0 },
] as const

/** Reduces the colours of a photograph as far as the size needs; the rest keeps its own. */
async function drawWithHero(card: Card, hero: Sharp): Promise<Uint8Array> {
  const { heroHeight, draw } = await drawCaption(card)
  const visible = await cropHero(hero, heroHeight)
  let png = await renderPng(draw(visible))
  for (const quality of QUALITIES) {
    if (png.length < MAX_BYTES) break
    png = await renderPng(draw(await reduceColors(visible, quality)))
  }
  return png
}

interface Portrait {
  /** Absent if the file is not a picture. */
  readonly pixels?: Pixels
}

// Most articles share a few authors. A name changes with the bytes of the file.
const keptPortraits = new Map<string, Portrait>()
const MAX_PORTRAITS = 100

/** Undefined if the file is gone. */
async function findPortrait(
  name: string,
  readPicture: ReadPicture,
): Promise<Portrait | undefined> {
  const known = keptPortraits.get(name)
  if (known) return known
  const bytes = readPicture(name)
  if (!bytes) return undefined
  const pixels = await toPortrait(bytes, PORTRAIT_SIZE)
  const portrait = pixels ? { pixels } : {}
  if (keptPortraits.size >= MAX_PORTRAITS) keptPortraits.clear()
  keptPortraits.set(name, portrait)
  return portrait
}
