// The written text of a body, and places in it.
import type { VFile } from 'vfile'
import type { Position } from '../../model/diagnostic.ts'

interface Placed {
  readonly position?:
    | {
        readonly start: {
          readonly line: number
          readonly column: number
          readonly offset?: number | undefined
        }
        readonly end?: { readonly offset?: number | undefined } | undefined
      }
    | undefined
}

/** The file as the parser counts it: without a byte order mark. */
export function sourceOf(file: VFile): string {
  const source = String(file)
  return source.startsWith('\uFEFF') ? source.slice(1) : source
}

/** What the author wrote for this node; empty for a node without a place. */
export function sourceOfNode({ position }: Placed, file: VFile): string {
  const [start, end] = [position?.start?.offset, position?.end?.offset]
  return start === undefined || end === undefined ? '' : sourceOf(file).slice(start, end)
}

/** Finds where the first match stands in what was written for a node. */
export function findPlace(
  node: Placed,
  pattern: RegExp,
  file: VFile,
): Position | undefined {
  const source = sourceOfNode(node, file)
  const index = source.search(pattern)
  if (index === -1 || !node.position) return undefined
  const { line, column } = node.position.start
  const before = source.slice(0, index).split(/\r\n?|\n/)
  const width = before.at(-1)?.length ?? 0
  return before.length === 1
    ? { line, column: column + width }
    : { line: line + before.length - 1, column: width + 1 }
}
