// Applies the fixes of diagnostics to the text of a file.
import type { Diagnostic, TextEdit } from '../../../model/diagnostic.ts'
import { LINE_END } from './decode.ts'

const BOM = '\ufeff'

/**
 * The file's text with all fixes that do not overlap an earlier one. Fixes count in the
 * text as checked; a byte order mark and CRLF line ends of the file are kept.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  const toFileOffset = createOffsets(text)
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n'
  let fixed = ''
  let done = 0
  for (const { start, end, text: replacement } of listEdits(diagnostics)) {
    fixed += text.slice(done, toFileOffset(start)) + replacement.replaceAll('\n', lineEnd)
    done = toFileOffset(end)
  }
  return fixed + text.slice(done)
}

function listEdits(diagnostics: readonly Diagnostic[]): readonly TextEdit[] {
  const edits = diagnostics.flatMap(({ fix }) => fix ?? [])
  const kept: TextEdit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1)
    const isFree = !last || edit.start >= last.end
    // Two insertions at one place would both apply, and their order means nothing.
    const isSamePlace = last?.start === edit.start && last.end === edit.end
    if (isFree && !isSamePlace) kept.push(edit)
  }
  return kept
}

/** From offsets in the text as checked to offsets in the file; ask in rising order. */
export function createOffsets(text: string): (offset: number) => number {
  const lineEnds = text.matchAll(LINE_END)
  let shift = text.startsWith(BOM) ? BOM.length : 0
  let next = lineEnds.next()
  return (offset) => {
    // An offset at a line end stays before its CR.
    while (!next.done && next.value.index < offset + shift) {
      shift += next.value[0].length - 1
      next = lineEnds.next()
    }
    return offset + shift
  }
}
