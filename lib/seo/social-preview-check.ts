// Predicts how networks, chats and search pages show an article, and where that disappoints.
import type { Violation } from '../model/diagnostic.ts'
import type {
  HeroFile,
  HeroPicture,
  PreviewViolation,
  SocialPreview,
  TruncatedTexts,
} from '../model/social-preview.ts'
import { OG_IMAGE_SIZE } from '../site/og-image-url.ts'
import { cutToWidth, displayWidth } from '../text/width.ts'
import { toViolation } from './messages.ts'

/** Widths in Latin letters, as `displayWidth` counts: networks cut by the pixel. */
const CARD_TITLE_WIDTH = 70
const SEARCH_TITLE_WIDTH = 60
const DESCRIPTION_WIDTH = 155

/** In the order of title, description, picture. */
export function listPreviewViolations(preview: SocialPreview): PreviewViolation[] {
  const { hero } = preview
  return [
    ...inField('title', [...checkTitle(preview), ...checkUndrawn(preview)]),
    ...inField('description', checkDescription(preview)),
    ...inField(
      'heroImage',
      hero ? checkHero(hero) : [toViolation('preview-hero-none', {})],
    ),
    ...inField(
      'heroAlt',
      hero?.alt.trim() === '' ? [toViolation('preview-hero-alt-missing', {})] : [],
    ),
  ]
}

function inField(
  field: PreviewViolation['field'],
  violations: readonly Violation[],
): PreviewViolation[] {
  return violations.map((violation) => ({ field, ...violation }))
}

/** The texts as networks and search pages truncate them. */
export function truncateTexts(
  { title, description }: SocialPreview,
  siteTitle: string,
): TruncatedTexts {
  return {
    title: cutToWidth(title, CARD_TITLE_WIDTH),
    searchTitle: cutToWidth(`${title} · ${siteTitle}`, SEARCH_TITLE_WIDTH),
    description: cutToWidth(description, DESCRIPTION_WIDTH),
  }
}

function checkTitle({ title }: SocialPreview): Violation[] {
  const width = displayWidth(title)
  if (width <= SEARCH_TITLE_WIDTH) return []
  const isCard = width > CARD_TITLE_WIDTH
  const shown = cutToWidth(title, isCard ? CARD_TITLE_WIDTH : SEARCH_TITLE_WIDTH)
  const id = isCard ? 'preview-title-cut:card' : 'preview-title-cut:search'
  return [toViolation(id, { width, shown })]
}

const MAX_NAMED = 5

function checkUndrawn({ undrawn = [] }: SocialPreview): Violation[] {
  if (undrawn.length === 0) return []
  const named = undrawn.slice(0, MAX_NAMED).join(' ')
  const rest = undrawn.length > MAX_NAMED ? ` and ${undrawn.length - MAX_NAMED} more` : ''
  return [toViolation('preview-title-undrawn', { characters: named + rest })]
}

function checkDescription(preview: SocialPreview): Violation[] {
  const { title, description, isDescriptionDerived = false } = preview
  if (description.trim() === '') return [toViolation('preview-description-missing', {})]
  if (lettersOf(description) === lettersOf(title)) {
    return [toViolation('preview-description-repeats', {})]
  }
  if (isDescriptionDerived) {
    const shown = cutToWidth(description, DESCRIPTION_WIDTH)
    return [toViolation('preview-description-derived', { shown })]
  }
  const width = displayWidth(description)
  if (width <= DESCRIPTION_WIDTH) return []
  const end = cutToWidth(description, DESCRIPTION_WIDTH).slice(-30)
  return [toViolation('preview-description-cut', { width, end })]
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Networks never get the hero itself: `og:image` is the share image, which has a part of it
 * above the title. Readers of the page and of feeds get the whole file.
 */
function checkHero(hero: HeroFile): Violation[] {
  if (hero.kind !== 'picture') return [toViolation(`preview-hero-${hero.kind}`, {})]
  return [...checkWeight(hero), ...checkSize(hero), ...checkShape(hero)]
}

const MAX_MEGABYTES = 1

function checkWeight({ size }: HeroPicture): Violation[] {
  const megabytes = size / 1_000_000
  if (megabytes <= MAX_MEGABYTES) return []
  const values = { megabytes: megabytes.toFixed(1), limit: MAX_MEGABYTES }
  return [toViolation('preview-hero-heavy', values)]
}

/** Enlarging by less is not visible. */
const MAX_GROWTH = 1.25

function checkSize({ type, width, height }: HeroPicture): Violation[] {
  const growth = growthOf({ width, height })
  if (type === 'image/svg+xml' || growth <= MAX_GROWTH) return []
  const enough = `${OG_IMAGE_SIZE.width} by ${OG_IMAGE_SIZE.height}`
  const values = { width, height, growth: growth.toFixed(1), enough }
  return [toViolation('preview-hero-small', values)]
}

/** The title covers half of every picture. */
const MAX_CROP = 2 / 3

function checkShape({ width, height }: HeroPicture): Violation[] {
  const crop = cropOf({ width, height })
  if (crop <= MAX_CROP) return []
  const ratio = (width / height).toFixed(2)
  const best = (OG_IMAGE_SIZE.width / OG_IMAGE_SIZE.height).toFixed(2)
  const values = { ratio, percent: Math.round(crop * 100), best }
  return [toViolation('preview-hero-cropped', values)]
}

type Size = Pick<HeroPicture, 'width' | 'height'>

/** The factor by which a picture covers the whole share image. */
function growthOf({ width, height }: Size): number {
  return Math.max(OG_IMAGE_SIZE.width / width, OG_IMAGE_SIZE.height / height)
}

/** Pixels above the caption: from 130 to 380, by the length of the title. */
const VISIBLE_HEIGHT = 320

function cropOf(size: Size): number {
  const area = size.width * size.height * growthOf(size) ** 2
  return 1 - (OG_IMAGE_SIZE.width * VISIBLE_HEIGHT) / area
}
