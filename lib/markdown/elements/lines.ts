// Line ends inside a paragraph of Chinese or Japanese.
import type { Root, Text } from 'hast'
import type { VFile } from 'vfile'
import { hasCjk, joinCjkLines } from '../../text/cjk.ts'
import { BLOCKS } from '../text/plain-text.ts'
import type { Parent } from '../walk.ts'

/**
 * Joins lines where the script puts no space between words, for pages, feeds and text alike:
 * CSS Text 3 §4.1.3, which browsers leave to authors.
 */
export function rehypeLines() {
  return (tree: Root, file: VFile): void => {
    if (!hasCjk(String(file))) return
    const groups: Text[][] = [[]]
    collectLines(tree, groups)
    for (const texts of groups) joinLines(texts)
  }
}

function collectLines({ children }: Parent, groups: Text[][]): void {
  for (const child of children) {
    if (child.type === 'text') groups.at(-1)?.push(child)
    if (child.type !== 'element' || child.tagName === 'pre') continue
    const isBorder = BLOCKS.has(child.tagName) || BORDERS.has(child.tagName)
    if (isBorder) groups.push([])
    collectLines(child, groups)
    if (isBorder) groups.push([])
  }
}

// Neither joins what stands before it with what stands after it.
const BORDERS = new Set(['br', 'img', 'input', 'td', 'th', 'audio', 'video'])

function joinLines(texts: readonly Text[]): void {
  if (!texts.some(({ value }) => value.includes('\n'))) return
  const joined = joinCjkLines(texts.map(({ value }) => value))
  for (const [index, text] of texts.entries()) text.value = joined[index] ?? text.value
}
