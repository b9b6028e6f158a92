// Says where in an unsaved text its diagnostics are, and which field they are about.
import { checkFile, createOffsets } from '../../content/check/index.ts'
import { type Diagnostic, isHeldBack, type Position } from '../../model/diagnostic.ts'
import type { CheckAnswer, Finding, UnsavedText } from '../../model/edit/unsaved.ts'

/** `diagnostics`: of this text, with their severities. By place. */
export function toFindings(
  { path, text }: UnsavedText,
  diagnostics: readonly Diagnostic[],
): CheckAnswer {
  const checked = checkFile(path, new TextEncoder().encode(text))
  const lines = listLineStarts(checked.text)
  // The check counts in a text without byte order mark, of plain line ends.
  const inText = (offset: number) => createOffsets(text)(offset)
  const toFinding = ({ file, fix, ...diagnostic }: Diagnostic): Finding => {
    const start = offsetOf(lines, diagnostic)
    const entry =
      start < checked.bodyStart
        ? checked.entries.findLast(({ key }) => key.start <= start)
        : undefined
    const end = entry && isAt(entry.value, start) ? entry.value.end : undefined
    return {
      ...diagnostic,
      start: inText(start),
      end: inText(end ?? endOfWord(checked.text, start)),
      field: entry?.name,
      isHeldBack: isHeldBack(diagnostic),
      fix: fix && { ...fix, start: inText(fix.start), end: inText(fix.end) },
    }
  }
  return { findings: diagnostics.map(toFinding), bodyStart: inText(checked.bodyStart) }
}

function isAt(
  { start, end }: { readonly start: number; readonly end: number },
  at: number,
) {
  return start <= at && at < end
}

function listLineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function offsetOf(lines: readonly number[], { line, column }: Position): number {
  const start = lines[line - 1] ?? lines.at(-1) ?? 0
  return start + column - 1
}

/** A link or a picture, else a word: at least one letter, where the line has one. */
function endOfWord(text: string, start: number): number {
  const rest = WORD.exec(text.slice(start, start + MAX_WORD))
  return start + (rest?.[0].length ?? 0)
}

const WORD = /^(?:!?\[[^\]\n]*\](?:\([^)\n]*\))?|\S+|[^\S\n])/

const MAX_WORD = 200
