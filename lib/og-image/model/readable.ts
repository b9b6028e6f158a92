import type { OgImageModel } from './card.ts'
import { chooseFonts } from '../fonts/choose-fonts.ts'
import { clean } from './clean.ts'

/**
 * The card, with the name of the site for a title in a script that no font has, and the host
 * for a name of the site in one: who shares a link shows at least where it leads.
 */
export async function toReadable(card: OgImageModel): Promise<OgImageModel> {
  const { kind, ...rest } = card
  const { title, siteTitle, host, language } = card
  const site = (await isReadable(siteTitle, language)) ? siteTitle : host
  if (await isReadable(title, language)) return { ...card, siteTitle: site }
  return { ...rest, title: site, siteTitle: '' }
}

const SEEN = /[^\s\p{Cf}]/u
const SAYING = /[\p{L}\p{N}\p{S}]/u

/** False when nothing is left of a text but its punctuation. */
async function isReadable(text: string, language: string): Promise<boolean> {
  const { kept, missing } = await chooseFonts(clean(text), { style: 'upright', language })
  return (missing.length === 0 ? SEEN : SAYING).test(kept)
}
