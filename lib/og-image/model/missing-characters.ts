import { chooseFonts } from '../fonts/choose-fonts.ts'
import { clean } from './clean.ts'

/**
 * The characters of a text that are left out of share images because no font has them: each
 * once, in the order of the text. A mark whose letter is drawn stands alone.
 */
export async function listMissing(text: string, language: string): Promise<string[]> {
  const { missing } = await chooseFonts(clean(text), { style: 'upright', language })
  return [...new Set(missing)]
}
