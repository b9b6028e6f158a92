import type { HeroFile, HeroPicture } from '../model/social-preview.ts'
import { OG_IMAGE_SIZE } from '../site/og-image-url.ts'

/**
 * Networks never get the hero image itself: `og:image` is the share image, which has a part
 * of it above the title. Readers of the page and of feeds get the whole file.
 */
export function listHeroFaults(hero: HeroFile): string[] {
  switch (hero.kind) {
    case 'remote':
      return [REMOTE]
    case 'missing':
      return [MISSING]
    case 'broken':
      return [BROKEN]
    case 'picture':
      return [
        ...listWeightFaults(hero),
        ...listSizeFaults(hero),
        ...listShapeFaults(hero),
      ]
  }
}

const REMOTE =
  'The hero image is on another server, and the share image shows none from there: save it beside the article.'

const MISSING =
  'There is no such file: neither the article nor its share image has a picture. Add it, or mend the path.'

const BROKEN =
  'The hero image is damaged, cut off, or of another kind than its name says, and the share image is without it: save it again.'

const MAX_MEGABYTES = 1

function listWeightFaults({ size }: HeroPicture): string[] {
  const megabytes = size / 1_000_000
  if (megabytes <= MAX_MEGABYTES) return []
  return [
    `The hero image has ${megabytes.toFixed(1)} MB, and all who open the article load it: save it below ${MAX_MEGABYTES} MB.`,
  ]
}

/** A quarter more is not seen. */
const MAX_GROWTH = 1.25

function listSizeFaults({ type, width, height }: HeroPicture): string[] {
  const growth = growthOf({ width, height })
  if (type === 'image/svg+xml' || growth <= MAX_GROWTH) return []
  const enough = `${OG_IMAGE_SIZE.width} by ${OG_IMAGE_SIZE.height}`
  return [
    `The hero image is ${width} by ${height} pixels, and blurred in the share image, which enlarges it ${growth.toFixed(1)} times: ${enough} is enough.`,
  ]
}

/** Half is lost of every picture: the label with the title covers it. */
const MAX_CUT = 2 / 3

function listShapeFaults({ width, height }: HeroPicture): string[] {
  const cut = cutOf({ width, height })
  if (cut <= MAX_CUT) return []
  const ratio = (width / height).toFixed(2)
  const best = (OG_IMAGE_SIZE.width / OG_IMAGE_SIZE.height).toFixed(2)
  return [
    `The hero image is ${ratio}:1, and the share image cuts off about ${Math.round(cut * 100)} % of it: most is seen near ${best}:1.`,
  ]
}

type Size = Pick<HeroPicture, 'width' | 'height'>

/** To cover the whole share image. */
function growthOf({ width, height }: Size): number {
  return Math.max(OG_IMAGE_SIZE.width / width, OG_IMAGE_SIZE.height / height)
}

/** Pixels above the label, which has 130 to 380 by the length of the title. */
const SEEN_HEIGHT = 320

function cutOf(size: Size): number {
  const area = size.width * size.height * growthOf(size) ** 2
  return 1 - (OG_IMAGE_SIZE.width * SEEN_HEIGHT) / area
}
