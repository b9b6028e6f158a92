import type { Style } from '../fonts/fonts.ts'
import { type Block, type Box, fitText } from './lines.ts'
import { toParagraph } from './paragraph.ts'

export async function setBlock(
  text: string,
  style: Style['style'],
  language: string,
  box: Box,
): Promise<Block> {
  return fitText(await toParagraph(text, { style, language }), box)
}
