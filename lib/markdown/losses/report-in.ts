// Reports at the written form of a text.
import type { Nodes, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { Position, Violation } from '../../model/diagnostic.ts'
import { report } from '../draft.ts'
import { findPlace } from '../edits/find-place.ts'

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
