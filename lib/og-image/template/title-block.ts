// A title with the text under it.
import type { OgImageModel } from '../model/og-image-model.ts'
import type { Node } from '../takumi.ts'
import { type Block, fitParagraph } from '../text/fit-text.ts'
import { type Paragraph, toParagraph } from '../text/paragraph.ts'
import { type Area, text } from './layout.ts'

/** The text gets the room that the title leaves. */
export interface TitleBlock {
  readonly title: Block
  readonly under?: Block
  readonly height: number
  readonly isRightToLeft: boolean
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
  const { titleLanguage: language = model.language } = model
  const paragraph = await toParagraph(model.title, { style: 'upright', language })
  const title = await fitTitle(paragraph, box, model.text !== undefined)
  const gap = GAP * (box.textSizes[0] ?? 0)
  const room = box.height - title.height - gap
  const under = await fitUnder(model.text, language, box, room)
  const { isRightToLeft } = paragraph
  if (!under) return { title, height: title.height, isRightToLeft }
  return { title, under, height: title.height + gap + under.height, isRightToLeft }
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
  written: string | undefined,
  language: string,
  { width, textSizes, maxTextLines }: TitleBlockBox,
  room: number,
): Promise<Block | undefined> {
  if (written === undefined) return undefined
  const paragraph = await toParagraph(written, { style: 'italic', language })
  const least = paragraph.lineHeight * (textSizes.at(-1) ?? 0)
  if (room < least || paragraph.text === '') return undefined
  const box = { width, height: room, sizes: textSizes, maxLines: maxTextLines }
  return fitParagraph(paragraph, box)
}

interface TitleBlockColors {
  readonly text: string
  readonly quiet: string
}

export function drawTitleBlock(
  { title, under, height }: TitleBlock,
  position: Omit<Area, 'height'>,
  colors: TitleBlockColors,
): Node[] {
  const head = text(title, { ...position, color: colors.text })
  if (!under) return [head]
  const y = position.y + height - under.height
  return [head, text(under, { ...position, y, color: colors.quiet })]
}
