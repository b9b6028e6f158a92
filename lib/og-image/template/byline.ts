// Who wrote the article, and when.
import type { OgImageModel } from '../model/og-image-model.ts'
import { type Block, fitParagraph, fitText } from '../text/fit-text.ts'
import { type Paragraph, toParagraph } from '../text/paragraph.ts'

/** In one line and one size, unless that would be tiny. */
export interface Byline {
  readonly names: Block
  readonly facts: Block
  /** The number of portraits that fit. */
  readonly portraits: number
}

export interface BylineBox {
  readonly width: number
  readonly height: number
  /** With the space beside it. */
  readonly portraitWidth: number
  readonly maxPortraits: number
}

const SIZES = [34, 30, 27]

/** For two lines, or for one that is cut. */
const LAST_SIZES = [24, 22]

/** Of the size: a low footer needs smaller type. */
const LEAST_HEIGHT = 1.6

/** Between the names and the facts. */
const BETWEEN = 42

/** More never fit. */
const MAX_NAMES = 8

/** As many whole names as fit; with fewer than all of them, as many portraits as names. */
export async function fitByline(
  { names: authors = [], facts: said = '', language }: OgImageModel,
  box: BylineBox,
): Promise<Byline> {
  const style = { style: 'upright', language } as const
  const end = await toParagraph(said, style)
  for (let count = Math.min(authors.length, MAX_NAMES); count > 0; count -= 1) {
    const start = await toParagraph(joinNames(authors, count), style)
    const shown = count === authors.length ? box.maxPortraits : count
    const portraits = Math.min(shown, box.maxPortraits)
    const room = box.width - BETWEEN - portraits * box.portraitWidth
    const length = start.length + end.length
    const size = SIZES.find(
      (each) => length * each <= room && each * LEAST_HEIGHT <= box.height,
    )
    if (size !== undefined) {
      const line = { ...box, sizes: [size] }
      const [names, facts] = [
        await fitParagraph(start, line),
        await fitParagraph(end, line),
      ]
      return { names, facts, portraits }
    }
  }
  return cutByline(joinNames(authors, 1), end, box)
}

function joinNames(names: readonly string[], count: number): string {
  const others = names.length - count
  const shown = names.slice(0, count).join(', ')
  if (others <= 0) return shown
  // Of no language.
  return `${shown} + ${others}`
}

async function cutByline(
  name: string,
  end: Paragraph,
  { width, height, portraitWidth, maxPortraits }: BylineBox,
): Promise<Byline> {
  const portraits = Math.min(1, maxPortraits)
  const facts = await fitParagraph(end, { width: width / 2, height, sizes: LAST_SIZES })
  const room = width - BETWEEN - facts.width - portraits * portraitWidth
  const line = { width: room, height, sizes: LAST_SIZES }
  const names = await fitText(name, end.style, line)
  return { names, facts, portraits }
}
