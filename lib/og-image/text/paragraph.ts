// A text with its fonts, ready to be measured and drawn.
import { chooseFonts, type FontRun, type Style } from '../fonts/choose-fonts.ts'
import { type FontFile, listFiles } from '../fonts/font-file.ts'
import { listFamilies } from '../fonts/families.ts'
import { measure, type Node, registerFonts } from '../takumi.ts'
import { type Breaks, markBreaks } from './breaks.ts'

export interface Paragraph {
  /** As it was given. */
  readonly written: string
  /** What is drawn, with marks of where lines may end. */
  readonly text: string
  readonly style: Style
  readonly runs: readonly FontRun[]
  readonly isRightToLeft: boolean
  readonly breaks: Breaks
  /** From one baseline to the next, in sizes of the type. */
  readonly lineHeight: number
  /** In one line, and of its longest word, in sizes of the type. */
  readonly length: number
  readonly longestWord: number
}

export async function toParagraph(
  written: string,
  style: Style,
  breaks: Breaks = 'words',
): Promise<Paragraph> {
  const { kept, runs } = chooseFonts(markBreaks(written, breaks), style)
  const heights = runs.map(({ family }) => family.lineHeight)
  await registerFonts([BASE, ...runs.flatMap(({ files }) => [...files])])
  const paragraph = {
    ...{ written, text: kept, style, runs, breaks },
    isRightToLeft: isRightToLeft(kept),
    lineHeight: Math.max(1.1, ...heights),
    ...{ length: 0, longestWord: 0 },
  }
  const widths = ['max-content', 'min-content'] as const
  const sizes = await measure(
    widths.map((width) => toNode(paragraph, { size: MEASURED, width })),
  )
  const [length = 0, longestWord = 0] = sizes.map(({ width }) => width / MEASURED)
  return { ...paragraph, length, longestWord }
}

/** In pixels; widths grow with the size. */
const MEASURED = 100

// Has the ellipsis and decides where the baseline is.
const BASE = requireBase()

function requireBase(): FontFile {
  const [upright] = listFamilies('en', 'upright', false)
  const base = upright && listFiles(upright).find((file) => file.has(0x2026))
  if (!base) throw new TypeError('No font has an ellipsis')
  return base
}

/** By the first letter outside of isolates (UAX #9, P2). */
function isRightToLeft(text: string): boolean {
  const outer = text.replace(/[\u2066-\u2068][^\u2069]*\u2069?/gu, '')
  const [strong = ''] = /[\p{L}\u061c\u200e\u200f]/u.exec(outer) ?? []
  return RIGHT_TO_LEFT.test(strong)
}

const RIGHT_TO_LEFT =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\u061c\u200f]/u

export interface Setting {
  readonly size: number
  readonly width: number | 'max-content' | 'min-content'
  readonly breaksWords?: boolean
  /** The rest is replaced by an ellipsis. */
  readonly maxLines?: number | undefined
  readonly color?: string
  readonly align?: 'left' | 'right'
}

export function toNode(paragraph: Paragraph, setting: Setting): Node {
  const { runs, isRightToLeft, breaks, lineHeight } = paragraph
  const { size, width, breaksWords, maxLines, color = 'black', align = 'start' } = setting
  return {
    type: 'container',
    style: {
      display: 'block',
      ...{ width, color, textAlign: align, fontSize: size, fontFamily: BASE.name },
      direction: isRightToLeft ? 'rtl' : 'ltr',
      lineHeight: `${lineHeight * size}px`,
      textWrap: 'balance',
      overflowWrap: breaksWords ? 'anywhere' : 'normal',
      wordBreak: breaks === 'phrases' ? 'keep-all' : 'normal',
      ...(maxLines !== undefined && { lineClamp: maxLines, textOverflow: 'ellipsis' }),
    },
    children: runs.map(toSpan),
  }
}

function toSpan({ text, family, files }: FontRun): Node {
  const names = listFiles(family).filter((file) => files.has(file))
  const style = {
    fontFamily: names.map(({ name }) => name).join(', '),
    fontSize: `${family.scale}em`,
    letterSpacing: `${family.tracking}em`,
    // Lines have the height of the paragraph, whatever fonts are in them.
    lineHeight: 0,
    fontWeight: 400,
  }
  return { type: 'text', text, style }
}
