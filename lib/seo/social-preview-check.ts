import type {
  SocialCard,
  PreviewFinding,
  SocialCardHero,
  ShownCard,
} from '../model/social-preview.ts'
import { cutToWidth, displayWidth } from '../text/width.ts'
import { listHeroFaults } from './hero-check.ts'

/** Widths in Latin letters, as `displayWidth` counts: cards are cut by the pixel. */
const CARD_TITLE_WIDTH = 70
const SEARCH_TITLE_WIDTH = 60
const DESCRIPTION_WIDTH = 155

/** How the card of an article will disappoint, in the order of its parts. */
export function listPreviewFindings(card: SocialCard): PreviewFinding[] {
  return [
    ...listTitleFindings(card),
    ...listUndrawnFindings(card),
    ...listDescriptionFindings(card),
    ...(card.hero ? listHeroFindings(card.hero) : [NO_HERO]),
  ]
}

/** What is left of the texts where they are shown. */
export function toShownCard({ title, description }: SocialCard, site: string): ShownCard {
  return {
    title: cutToWidth(title, CARD_TITLE_WIDTH),
    searchTitle: cutToWidth(`${title} · ${site}`, SEARCH_TITLE_WIDTH),
    description: cutToWidth(description, DESCRIPTION_WIDTH),
  }
}

const NO_HERO: PreviewFinding = {
  severity: 'note',
  field: 'heroImage',
  message: 'No hero image: the share image shows the title alone.',
}

function listTitleFindings({ title }: SocialCard): PreviewFinding[] {
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

const MAX_NAMED = 5

function listUndrawnFindings({ undrawn = [] }: SocialCard): PreviewFinding[] {
  if (undrawn.length === 0) return []
  const named = undrawn.slice(0, MAX_NAMED).join(' ')
  const rest = undrawn.length > MAX_NAMED ? ` and ${undrawn.length - MAX_NAMED} more` : ''
  const message = `The share image leaves out ${named}${rest} of the title: it has no font for that.`
  return [warn('title', message)]
}

function listDescriptionFindings({ title, description }: SocialCard): PreviewFinding[] {
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

function listHeroFindings({ alt, ...hero }: SocialCardHero): PreviewFinding[] {
  const faults = listHeroFaults(hero).map((message) => warn('heroImage', message))
  return alt.trim() === '' ? [...faults, NO_ALT] : faults
}

const NO_ALT = warn(
  'heroAlt',
  'No text for the hero image: say in heroAlt what it shows.',
)

function warn(field: PreviewFinding['field'], message: string): PreviewFinding {
  return { severity: 'warning', field, message }
}
