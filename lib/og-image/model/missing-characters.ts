// Characters that no font has, and the texts that replace a title of nothing else.
import { chooseFonts } from '../fonts/choose-fonts.ts'
import type { OgImageModel } from './og-image-model.ts'

/**
 * The characters of a text that share images leave out because no font has them: each once, in
 * the order of the text. A mark whose letter is drawn stands alone.
 */
export function listMissing(text: string, language: string): string[] {
  const { missing } = chooseFonts(text, { style: 'upright', language })
  return [...new Set(missing)]
}

/**
 * Replaces a title in a script that no font has by the name of the site, and such a name by the
 * host: a shared link shows at least where it leads.
 */
export function toReadable(model: OgImageModel): OgImageModel {
  const { kind, ...rest } = model
  const { title, siteTitle, host, language } = model
  const site = isReadable(siteTitle, language) ? siteTitle : host
  if (isReadable(title, language)) return { ...model, siteTitle: site }
  return { ...rest, title: site, siteTitle: '' }
}

const VISIBLE = /[^\s\p{Cf}]/u
const MEANINGFUL = /[\p{L}\p{N}\p{S}]/u

/** False if only punctuation is left of a text. */
function isReadable(text: string, language: string): boolean {
  const { kept, missing } = chooseFonts(text, { style: 'upright', language })
  return (missing.length === 0 ? VISIBLE : MEANINGFUL).test(kept)
}
