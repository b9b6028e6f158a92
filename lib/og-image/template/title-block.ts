// A title with the text under it.
import type { OgImageModel } from '../model/og-image-model.ts'
import { drawText, heightOf } from '../text/draw-text.ts'
import { type Block, fitParagraph } from '../text/fit-text.ts'
import { type Paragraph, toParagraph } from '../text/paragraph.ts'
import type { Area, Svg } from './layout.ts'

/** The text gets the room that the title leaves. */
export interface TitleBlock {
  readonly title: Block
  readonly text?: Block
  readonly height: number
}

export interface TitleBlockBox {
  readonly width: number
  readonly height: number
  readonly titleSizes: readonly number[]
  readonly textSizes: readonly number[]
  readonly maxTextLines: number
}

const GAP = 0.6

/** A title that would become small has the room of the text too. */
export async function fitTitleBlock(
  model: Pick<OgImageModel, 'title' | 'titleLanguage' | 'text' | 'language'>,
  box: TitleBlockBox,
): Promise<TitleBlock> {
  const { title, text, titleLanguage: language = model.language } = model
  const paragraph = await toParagraph(title, { style: 'upright', language })
  const block = await fitTitle(paragraph, box, text !== undefined)
  const titleHeight = heightOf(block)
  const gap = GAP * (box.textSizes[0] ?? 0)
  const room = box.height - titleHeight - gap
  const under = text === undefined ? undefined : await fitUnder(text, language, box, room)
  if (!under) return { title: block, height: titleHeight }
  return { title: block, text: under, height: titleHeight + gap + heightOf(under) }
}

async function fitTitle(paragraph: Paragraph, box: TitleBlockBox, hasText: boolean) {
  const { width, height, titleSizes, maxTextLines } = box
  const [large = 0] = box.textSizes
  const reserved = (maxTextLines * 1.1 + GAP) * large
  const beside = { width, height: height - reserved, sizes: titleSizes }
  const small = titleSizes[Math.floor(titleSizes.length * 0.65)] ?? 0
  const together = hasText ? await fitParagraph(paragraph, beside) : undefined
  if (together && together.size >= small) return together
  return fitParagraph(paragraph, { width, height, sizes: titleSizes })
}

async function fitUnder(
  text: string,
  language: string,
  box: TitleBlockBox,
  room: number,
) {
  const smallest = box.textSizes.at(-1) ?? 0
  const paragraph = await toParagraph(text, { style: 'italic', language })
  const lines = Math.min(
    box.maxTextLines,
    Math.floor(room / (smallest * paragraph.lineHeight)),
  )
  if (lines < 1 || paragraph.text === '') return undefined
  const sizes = box.textSizes
  const tall = { width: box.width, height: room, sizes }
  const block = await fitParagraph(paragraph, tall)
  if (block.lines.length <= box.maxTextLines) return block
  const height = lines * smallest * paragraph.lineHeight + 1
  return fitParagraph(paragraph, { width: box.width, height, sizes: [smallest] })
}

interface TitleBlockColors {
  readonly text: string
  readonly quiet: string
}

export function drawTitleBlock(
  { title, text, height }: TitleBlock,
  position: Omit<Area, 'height'>,
  colors: TitleBlockColors,
): Svg {
  const head = drawText(title, { ...position, color: colors.text })
  if (!text) return head
  const y = position.y + height - heightOf(text)
  return head + drawText(text, { ...position, y, color: colors.quiet })
}
