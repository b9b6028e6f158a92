// Texts of the block editor: each block by its rule, classic text between them as such.
import { toParagraphs } from '../paragraphs/to-paragraphs.ts'
import { type BlockMark, listBlockMarks } from './block-marks.ts'
import { isDynamic, renderBlock } from './block-rules.ts'
import type { BodyContext } from '../context.ts'

interface OpenBlock {
  readonly mark: BlockMark
  readonly written: string[]
}

/** `toHtml` renders the text of a pattern that a block names. */
export function renderBlocks(
  text: string,
  context: BodyContext,
  toHtml: (text: string) => string,
): string {
  const written: string[] = []
  const open: OpenBlock[] = []
  const write = (html: string) => (open.at(-1)?.written ?? written).push(html)
  const close = () => {
    const block = open.pop()
    const isLost = open.some(({ mark }) => isDynamic(mark))
    if (block && !isLost)
      write(renderBlock(block.mark, block.written.join(''), context, toHtml))
  }
  let at = 0
  for (const mark of listBlockMarks(text)) {
    write(toInner(text.slice(at, mark.start), open.length === 0))
    at = mark.end
    if (mark.kind === 'open') open.push({ mark, written: [] })
    if (mark.kind === 'single' && !open.some((one) => isDynamic(one.mark)))
      write(renderBlock(mark, '', context, toHtml))
    // What ends without a begin is nothing; what an outer end leaves open ends with it.
    const depth = open.findLastIndex((one) => one.mark.name === mark.name)
    if (mark.kind === 'close' && depth !== -1) while (open.length > depth) close()
  }
  write(toInner(text.slice(at), open.length === 0))
  while (open.length > 0) close()
  return written.join('')
}

function toInner(text: string, isOutside: boolean): string {
  return isOutside && text.trim() !== '' ? toParagraphs(text) : text
}
