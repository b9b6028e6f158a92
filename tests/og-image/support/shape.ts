import { toParagraph } from '@/lib/og-image/text/paragraph'
import { shapeLine } from '@/lib/og-image/text/shape'

/** A text on one line. */
export async function shapeAll(text: string, language = 'en') {
  const paragraph = await toParagraph(text, { style: 'upright', language })
  const { length } = paragraph.text
  return { paragraph, ...shapeLine(paragraph, { start: 0, end: length }) }
}
