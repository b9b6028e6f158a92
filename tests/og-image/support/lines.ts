import { type Box, fitText, listLines } from '@/lib/og-image/text/fit-text'

export const BOX: Box = {
  width: 1056,
  height: 340,
  sizes: [112, 80, 64, 52, 40, 32, 28],
}

/** The lines of a text as they are before they are balanced, without marks that are not seen. */
export async function setLines(text: string, language: string, box = BOX) {
  const block = await fitText(text, { style: 'upright', language }, box)
  const lines = await listLines(block, box.width)
  return { ...block, lines: lines.map((line) => line.replaceAll('\u200b', '').trim()) }
}
