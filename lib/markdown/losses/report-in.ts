// Reports at the written form of a text.
import type { Nodes, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { Position, Violation } from '../../model/diagnostic.ts'
import { report } from '../draft.ts'
import { findPlace, sourceOfNode } from '../edits/find-place.ts'

export function startOf({ position }: Nodes): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}

/** Reports where the pattern stands in the source; nowhere is a sign that was escaped. */
export function reportIn(
  text: Text,
  pattern: RegExp,
  violation: Violation,
  file: VFile,
): void {
  const place = findPlace(text, pattern, file)
  if (place) report(file, violation, place)
}

/** Reports each place in the source at which the pattern, a global one, stands. */
export function reportEach(
  text: Text,
  pattern: RegExp,
  toViolation: (written: string) => Violation,
  file: VFile,
): void {
  const source = sourceOfNode(text, file)
  const { line, column } = startOf(text)
  for (const { index, 0: written } of source.matchAll(pattern)) {
    const before = source.slice(0, index).split(/\r\n?|\n/)
    const width = before.at(-1)?.length ?? 0
    const place = { line: line + before.length - 1, column: width + 1 }
    if (before.length === 1) place.column = column + width
    report(file, toViolation(written), place)
  }
}
