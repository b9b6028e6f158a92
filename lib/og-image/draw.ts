// Draws an image: pictures in, SVG rendered, PNG encoded.
import type { OgImageModel } from './model/og-image-model.ts'
import { renderSvg } from './template/render-svg.ts'
import { toPng } from './encode.ts'
import { PORTRAIT_SIZE } from './template/footer.ts'
import { openHero, type ReadPicture, toPortrait } from './pictures.ts'

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
  const hero = heroBytes && (await openHero(heroBytes))
  const portraits = await Promise.all(
    model.portraits.map((name) => findPortrait(name, readPicture)),
  )
  const hrefs = portraits.flatMap((portrait) => portrait?.href ?? [])
  const rendered = await renderSvg(model, hrefs, hero !== undefined)
  const isGone = model.hero !== undefined && heroBytes === undefined
  const isWhole = !isGone && !portraits.includes(undefined)
  return { png: await toPng(rendered, hero), isWhole }
}

interface Portrait {
  /** Absent if the file is not a picture. */
  readonly href?: string
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
  const href = await toPortrait(bytes, PORTRAIT_SIZE)
  const portrait = href === undefined ? {} : { href }
  if (keptPortraits.size >= MAX_PORTRAITS) keptPortraits.clear()
  keptPortraits.set(name, portrait)
  return portrait
}
