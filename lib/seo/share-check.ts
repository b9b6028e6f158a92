import type {
  ShareCard,
  ShareFinding,
  ShareHero,
  ShownCard,
} from '../content/share-types.ts'
import { cutToWidth, displayWidth } from '../display-width.ts'

/** Widths in Latin letters, as `displayWidth` counts: cards are cut by the pixel. */
const CARD_TITLE_WIDTH = 70
const SEARCH_TITLE_WIDTH = 60
const DESCRIPTION_WIDTH = 155

const MIN_HERO_WIDTH = 600
const MAX_HERO_MEGABYTES = 5
const CARD_RATIO = 1.91
/** 16:9 and 2:1 lose a strip that nobody misses. */
const RATIO_TOLERANCE = 0.15

/** How the card of an article will disappoint, in the order of its parts. */
export function listShareFindings(card: ShareCard): ShareFinding[] {
  return [
    ...listTitleFindings(card),
    ...listDescriptionFindings(card),
    ...(card.hero ? listHeroFindings(card.hero) : [NO_HERO]),
  ]
}

/** What is left of the texts where they are shown. */
export function toShownCard({ title, description }: ShareCard, site: string): ShownCard {
  return {
    title: cutToWidth(title, CARD_TITLE_WIDTH),
    searchTitle: cutToWidth(`${title} · ${site}`, SEARCH_TITLE_WIDTH),
    description: cutToWidth(description, DESCRIPTION_WIDTH),
  }
}

/** True for one that networks show; the blog draws a share image in place of any other. */
function isCardPicture({ written, type }: ShareHero): boolean {
  return type === undefined ? !/\.svg(?:[?#]|$)/i.test(written) : type !== SVG
}

const SVG = 'image/svg+xml'

const NO_HERO: ShareFinding = {
  severity: 'note',
  field: 'heroImage',
  message: 'No hero image: the blog draws a share image with the title.',
}

function listTitleFindings({ title }: ShareCard): ShareFinding[] {
  const width = displayWidth(title)
  if (width > CARD_TITLE_WIDTH) {
    const shown = cutToWidth(title, CARD_TITLE_WIDTH)
    return [warn('title', `Cards cut the title, ${width} letters wide, to «${shown}».`)]
  }
  if (width <= SEARCH_TITLE_WIDTH) return []
  const shown = cutToWidth(title, SEARCH_TITLE_WIDTH)
  return [
    warn('title', `Search pages cut the title, ${width} letters wide, to «${shown}».`),
  ]
}

function listDescriptionFindings({ title, description }: ShareCard): ShareFinding[] {
  if (description.trim() === '') {
    return [warn('description', 'No description: a card shows the title alone.')]
  }
  if (fold(description) === fold(title)) {
    const message = 'The description repeats the title: say what the article gives.'
    return [warn('description', message)]
  }
  const width = displayWidth(description)
  if (width <= DESCRIPTION_WIDTH) return []
  const end = cutToWidth(description, DESCRIPTION_WIDTH).slice(-30)
  const message = `The description, ${width} letters wide, is cut: it ends with «${end}».`
  return [warn('description', message)]
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function listHeroFindings(hero: ShareHero): ShareFinding[] {
  const alt = hero.alt.trim() === '' ? [NO_ALT] : []
  if (!isCardPicture(hero)) return [SVG_HERO, ...alt]
  const messages = [...listRemoteFaults(hero), ...listSizeFaults(hero)]
  return [...messages.map((message) => warn('heroImage', message)), ...alt]
}

const NO_ALT = warn(
  'heroAlt',
  'No text for the hero image: say in heroAlt what it shows.',
)

// Nothing to mend: a drawing may well be the right hero for the page.
const SVG_HERO: ShareFinding = {
  severity: 'note',
  field: 'heroImage',
  message: 'No network shows SVG: the blog draws a share image with the title.',
}

function listRemoteFaults({ written }: ShareHero): string[] {
  return /^http:/i.test(written)
    ? ['The hero image has an http address, which many refuse: use https.']
    : []
}

function listSizeFaults({ width, height, size = 0 }: ShareHero): string[] {
  const faults: string[] = []
  const megabytes = size / 1_000_000
  if (megabytes > MAX_HERO_MEGABYTES) {
    const limit = `${MAX_HERO_MEGABYTES} MB is as much as networks load`
    faults.push(`The hero image has ${megabytes.toFixed(1)} MB: ${limit}.`)
  }
  if (!width || !height) return faults
  if (width < MIN_HERO_WIDTH) {
    const limit = `below ${MIN_HERO_WIDTH} a large card becomes a small one`
    faults.push(`The hero image is ${width} pixels wide: ${limit}.`)
  }
  const ratio = width / height
  if (Math.abs(ratio - CARD_RATIO) > RATIO_TOLERANCE) {
    const side = ratio < CARD_RATIO ? 'top and bottom' : 'left and right'
    faults.push(
      `The hero image is ${ratio.toFixed(2)}:1, cards are ${CARD_RATIO}:1: ${side} are cut off.`,
    )
  }
  return faults
}

function warn(field: ShareFinding['field'], message: string): ShareFinding {
  return { severity: 'warning', field, message }
}
