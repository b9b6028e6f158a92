// The largest size in which a text fits its box.
import type { Style } from '../fonts/find-font.ts'
import { balanceLines, breakLines, hasWholeWords, type Line } from './break-lines.ts'
import { type Paragraph, toParagraph } from './paragraph.ts'

/** What a text has to fit into, in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
  /** Largest first. */
  readonly sizes: readonly number[]
}

/** A text that fits. */
export interface Block {
  readonly paragraph: Paragraph
  readonly lines: readonly Line[]
  readonly size: number
  /** From one baseline to the next, in pixels. */
  readonly lineHeight: number
  /** True when an ellipsis stands for the rest. */
  readonly isCut: boolean
}

/** What kerning across line breaks may add. */
const SLACK = 0.985

/** How much larger a text has to become for a word of it to be broken. */
const MUCH_LARGER = 2

export async function fitText(text: string, style: Style, box: Box): Promise<Block> {
  return fitParagraph(await toParagraph(text, style), box)
}

/**
 * Sets a text in the largest size in which it fits, in lines of about the same length. A text
 * too long for the smallest size ends with an ellipsis.
 */
export async function fitParagraph(paragraph: Paragraph, box: Box): Promise<Block> {
  const whole = setLargest(paragraph, box, false)
  const broken =
    whole?.size === box.sizes[0] ? undefined : setLargest(paragraph, box, true)
  if (whole && (!broken || broken.size < whole.size * MUCH_LARGER)) return whole
  return broken ?? cutText(paragraph, box)
}

function setLargest(
  paragraph: Paragraph,
  box: Box,
  mayBreakWords: boolean,
): Block | undefined {
  for (const size of box.sizes) {
    const block = setText(paragraph, size, box, mayBreakWords)
    if (block) return block
  }
  return undefined
}

function setText(
  paragraph: Paragraph,
  size: number,
  { width, height }: Box,
  mayBreakWords: boolean,
): Block | undefined {
  const lineHeight = paragraph.lineHeight * size
  const maxWidth = (width * SLACK) / size
  const { betweenWords, all } = paragraph.opportunities
  for (const opportunities of mayBreakWords ? [all] : betweenWords) {
    const lines = breakLines(paragraph, opportunities, maxWidth)
    const fits = lines.length * lineHeight <= height
    if (fits && (mayBreakWords || hasWholeWords(paragraph, opportunities, lines))) {
      const balanced = balanceLines(paragraph, opportunities, maxWidth)
      return { paragraph, lines: balanced, size, lineHeight, isCut: false }
    }
  }
  return undefined
}

async function cutText({ text, style, starts }: Paragraph, box: Box): Promise<Block> {
  const indexes = [...starts]
  const size = box.sizes.at(-1) ?? 0
  let block: Block | undefined
  let [low, high] = [0, indexes.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const kept = dropPart(text, indexes[middle] ?? 0)
    const cut = setText(await toParagraph(`${kept}…`, style), size, box, true)
    if (cut) block = { ...cut, isCut: true }
    if (cut) low = middle + 1
    else high = middle
  }
  return (
    block ?? {
      paragraph: await toParagraph('', style),
      lines: [],
      size,
      lineHeight: size,
      isCut: true,
    }
  )
}

const MAX_WORD = 24

/** The text before an index, without the part of a word at its end. */
function dropPart(text: string, end: number): string {
  const kept = text.slice(0, end)
  const space = kept.lastIndexOf(' ')
  const isPart = /\S/.test(text[end] ?? ' ') && space > 0 && end - space <= MAX_WORD
  return (isPart ? kept.slice(0, space) : kept).trimEnd()
}
