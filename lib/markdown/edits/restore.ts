// Leads a tree that was parsed from an edited text back to the text of the author.
import type { Root } from 'mdast'
import { walkMarkdown } from '../walk.ts'
import type { EditedSource } from './edited-source.ts'
import type { LineIndex } from './line-index.ts'

/**
 * Stands for a `<` that begins no tag, and is as long. Unicode keeps this letter for use inside
 * of programs, and pages and feeds never hold it.
 */
export const SHOWN_LESS_THAN = '\uFDD0'

/** Stands for a brace that opens no template. */
export const SHOWN_BRACE = '\uFDD1'

/** Whether one of them stands in a text. */
export const SHOWN_SIGN = /[\uFDD0\uFDD1]/

const TEXTS = ['value', 'url', 'title', 'alt', 'label', 'lang', 'meta'] as const

/** Puts `<` and `{` where their signs stand. */
export function restoreLetters(tree: Root): void {
  walkMarkdown(tree, (node) => {
    const sign = node.type === 'html' ? '&lt;' : '<'
    for (const name of TEXTS) {
      const text: unknown = Reflect.get(node, name)
      if (typeof text === 'string' && SHOWN_SIGN.test(text)) {
        const restored = text.replaceAll(SHOWN_LESS_THAN, sign)
        Reflect.set(node, name, restored.replaceAll(SHOWN_BRACE, '{'))
      }
    }
  })
}

/** Makes places those of the author's text. */
export function restorePositions(
  tree: Root,
  source: EditedSource,
  lines: LineIndex,
): void {
  if (source.isOriginal) return
  walkMarkdown(tree, ({ position }) => {
    if (!position) return
    for (const point of [position.start, position.end]) {
      const offset = source.toOriginal(point.offset ?? 0)
      Object.assign(point, lines.positionOf(offset), { offset })
    }
  })
}

/** Tells whether an offset lies in code, where everything is shown as typed. */
export function isInCode(tree: Root): (offset: number) => boolean {
  const ranges: (readonly [start: number, end: number])[] = []
  walkMarkdown(tree, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return
    ranges.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0])
  })
  return (offset) => {
    const range = ranges[countUntil(ranges, offset) - 1]
    return range !== undefined && offset < range[1]
  }
}

// How many ranges begin at or before the offset: they come in order and do not overlap.
function countUntil(
  ranges: readonly (readonly [start: number, end: number])[],
  offset: number,
): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
