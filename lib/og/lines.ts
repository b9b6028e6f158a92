import LineBreaker from 'linebreak'

import { type Paragraph, toParagraph } from './paragraph.ts'

/** What a text has to fit into, in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
  /** Largest first. */
  readonly sizes: readonly number[]
}

/** Indexes of a paragraph's text, without the white space at the end. */
export interface Line {
  readonly start: number
  readonly end: number
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

/** What kerning across the places where lines are broken may add. */
const SLACK = 0.985

/**
 * Sets a text in the largest size in which it fits, in lines of about the same length. One
 * that is too long for the smallest ends with an ellipsis.
 */
export async function fitText(paragraph: Paragraph, box: Box): Promise<Block> {
  for (const size of box.sizes) {
    const block = setText(paragraph, size, box)
    if (block) return block
  }
  return cutText(paragraph, box)
}

function setText(paragraph: Paragraph, size: number, box: Box): Block | undefined {
  const lineHeight = paragraph.lineHeight * size
  const maxLines = Math.floor(box.height / lineHeight)
  const widthOf = (width: number) => (width * SLACK) / size
  const lines = breakLines(paragraph, widthOf(box.width))
  const isLast = size === box.sizes.at(-1)
  const isWhole = isLast || lines.every(({ end }) => isBreak(paragraph, end))
  if (lines.length > maxLines || !isWhole) return undefined
  return {
    paragraph,
    lines: balance(paragraph, lines, widthOf(box.width)),
    size,
    lineHeight,
    isCut: false,
  }
}

/** The narrowest lines that are no more. */
function balance(
  paragraph: Paragraph,
  lines: readonly Line[],
  maxWidth: number,
): readonly Line[] {
  let best = lines
  let [narrow, wide] = [maxWidth / 2, maxWidth]
  for (let step = 0; step < 8 && lines.length > 1; step += 1) {
    const width = (narrow + wide) / 2
    const tried = breakLines(paragraph, width)
    const isAsGood =
      tried.length === lines.length &&
      tried.every(({ end }) => isBreak(paragraph, end)) ===
        lines.every(({ end }) => isBreak(paragraph, end))
    if (isAsGood) [best, wide] = [tried, width]
    else narrow = width
  }
  return best
}

/** Greedy; a word that is longer than a line is broken between characters. */
function breakLines(paragraph: Paragraph, maxWidth: number): Line[] {
  const { text, pens, starts } = paragraph
  const places = listPlaces(paragraph)
  const widthOf = (start: number, end: number) => (pens[end] ?? 0) - (pens[start] ?? 0)
  const lines: Line[] = []
  let start = 0
  let end = 0
  const close = (at: number) => {
    lines.push({ start, end: trimEnd(text, start, at) })
    start = at
    end = at
  }
  for (const place of places) {
    if (widthOf(start, trimEnd(text, start, place)) > maxWidth && end > start) close(end)
    while (widthOf(start, trimEnd(text, start, place)) > maxWidth) {
      let at = start + 1
      let next = at
      while (next < place && widthOf(start, next) <= maxWidth) {
        if (starts.has(next)) at = next
        next += 1
      }
      while (at < place && !starts.has(at)) at += 1
      if (at >= place) break
      close(at)
    }
    end = place
  }
  if (end > start) close(end)
  return lines
}

const known = new WeakMap<Paragraph, readonly number[]>()

/** Where a line may end, the end of the text among them. */
function listPlaces(paragraph: Paragraph): readonly number[] {
  const places = known.get(paragraph) ?? findPlaces(paragraph.text)
  known.set(paragraph, places)
  return places
}

function findPlaces(text: string): number[] {
  const breaker = new LineBreaker(text)
  const places: number[] = []
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) {
    places.push(place.position)
  }
  return places
}

function isBreak(paragraph: Paragraph, end: number): boolean {
  const { text } = paragraph
  return listPlaces(paragraph).includes(text[end] === ' ' ? end + 1 : end)
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && text[trimmed - 1] === ' ') trimmed -= 1
  return trimmed
}

async function cutText({ text, style, starts }: Paragraph, box: Box): Promise<Block> {
  const places = [...starts]
  const size = box.sizes.at(-1) ?? 0
  let block: Block | undefined
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const kept = dropPart(text, places[middle] ?? 0)
    const cut = setText(await toParagraph(`${kept}…`, style), size, box)
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
