// The largest size in which a text fits its box.
import type { Style } from '../fonts/choose-fonts.ts'
import { measure, type Node } from '../takumi.ts'
import { hasPhrases, hasSoftHyphens, showHyphens } from './breaks.ts'
import { type Paragraph, toNode, toParagraph } from './paragraph.ts'

/** What a text has to fit into, in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
  /** Largest first. */
  readonly sizes: readonly number[]
  readonly maxLines?: number
}

/** A text that fits, in pixels. */
export interface Block {
  readonly paragraph: Paragraph
  readonly size: number
  /** Of the longest line, at most. */
  readonly width: number
  readonly height: number
  readonly lines: number
  readonly breaksWords: boolean
  /** True when an ellipsis stands for the rest. */
  readonly isCut: boolean
}

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
  const whole = await findLargest(paragraph, box, false)
  const broken = await breakMore(paragraph, box, whole?.size ?? 0)
  if (broken) return broken
  if (!whole) return cut(paragraph, box)
  return whole.lines > 1 ? keepPhrases(whole, box) : whole
}

async function breakMore(
  { written, style, ...rest }: Paragraph,
  box: Box,
  wholeSize: number,
): Promise<Block | undefined> {
  const sizes = box.sizes.filter((size) => size >= wholeSize * MUCH_LARGER)
  const isHyphened = hasSoftHyphens(written)
  const breaks = isHyphened ? 'hyphens' : 'words'
  const paragraph =
    breaks === rest.breaks
      ? { written, style, ...rest }
      : await toParagraph(written, style, breaks)
  const block = await findLargest(paragraph, { ...box, sizes }, true)
  if (!block || !isHyphened) return block
  const hyphened = showHyphens(await listLines(block, box.width))
  return { ...block, paragraph: await toParagraph(hyphened, style) }
}

/** Of a text from left to right. */
export async function listLines(block: Block, width: number): Promise<string[]> {
  const [measured] = await measure([drawBlock(block, { color: 'black', width })])
  const lines = Array<string>(block.lines).fill('')
  for (const { text, y, height } of measured?.runs ?? []) {
    const at = Math.floor(((y + height / 2) / block.height) * block.lines)
    lines[at] = (lines[at] ?? '') + text
  }
  return lines
}

async function findLargest(
  paragraph: Paragraph,
  box: Box,
  breaksWords: boolean,
): Promise<Block | undefined> {
  for (const size of box.sizes) {
    if (!breaksWords && paragraph.longestWord * size > box.width) continue
    const most = maxLinesOf(paragraph, size, box)
    if ((paragraph.length * size) / box.width > most) continue
    const block = await setText(paragraph, size, box, breaksWords)
    if (block.lines <= most) return block
  }
  return undefined
}

function maxLinesOf({ lineHeight }: Paragraph, size: number, { height, maxLines }: Box) {
  return Math.min(
    maxLines ?? Number.POSITIVE_INFINITY,
    Math.floor(height / (lineHeight * size)),
  )
}

async function setText(
  paragraph: Paragraph,
  size: number,
  { width }: Box,
  breaksWords: boolean,
): Promise<Block> {
  const lineHeight = paragraph.lineHeight * size
  const length = paragraph.length * size
  const made = { paragraph, size, breaksWords, isCut: false }
  if (length <= width) return { ...made, width: length, lines: 1, height: lineHeight }
  const [measured] = await measure([toNode(paragraph, { size, width, breaksWords })])
  const lines = Math.round((measured?.height ?? 0) / lineHeight)
  return { ...made, width, lines, height: lines * lineHeight }
}

/** Ends with a whole word, unless that is far away. */
async function cut(whole: Paragraph, box: Box): Promise<Block> {
  const size = box.sizes.at(-1) ?? 0
  const lines = maxLinesOf(whole, size, box)
  const height = lines * whole.lineHeight * size
  const made = { size, width: box.width, lines, height, breaksWords: true, isCut: true }
  const all = await listLines({ ...made, paragraph: whole, isCut: false }, box.width)
  const { length } = all.slice(0, lines).join('')
  const shown = whole.text.slice(0, length - 1).replace(LAST_WORD, '')
  const paragraph = await toParagraph(`${shown.trimEnd()}…`, whole.style)
  return { ...made, paragraph, width: Math.min(box.width, paragraph.length * size) }
}

const LAST_WORD = /\s\S{0,24}$/u

/** Ends lines between words of East Asia where it costs no size. */
async function keepPhrases(block: Block, box: Box): Promise<Block> {
  const { written, style } = block.paragraph
  if (!hasPhrases(written)) return block
  const paragraph = await toParagraph(written, style, 'phrases')
  const kept = await findLargest(paragraph, { ...box, sizes: [block.size] }, false)
  return kept ?? block
}

export interface Placement {
  readonly color: string
  readonly width: number
  /** By default the side where the text begins. */
  readonly align?: 'left' | 'right'
}

export function drawBlock(block: Block, placement: Placement): Node {
  const { paragraph, size, breaksWords, isCut, lines } = block
  const maxLines = isCut ? lines : undefined
  return toNode(paragraph, { ...placement, size, breaksWords, maxLines })
}
