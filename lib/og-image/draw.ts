import type { OgImageModel } from './model/card.ts'
import { drawCard } from './template/draw-card.ts'
import { toPng } from './encode.ts'
import { PORTRAIT_SIZE } from './template/footer.ts'
import { openHero, type ReadPicture, toPortrait } from './pictures.ts'

export interface Drawing {
  readonly png: Uint8Array
  /** False when a picture was gone: to be drawn again another time. */
  readonly isWhole: boolean
}

/** The PNG of a card. The same card and pictures give the same bytes. */
export async function drawOgImage(
  card: OgImageModel,
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
