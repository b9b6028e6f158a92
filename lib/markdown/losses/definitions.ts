// Definitions that stand where none is read: in a list, below an empty line, behind a `~`.
import type { Text } from 'mdast'
import type { VFile } from 'vfile'
import { toViolation } from '../leftovers/messages.ts'
import { sourceOf } from '../edits/find-place.ts'
import { quote } from '../leftovers/say.ts'
import { reportEach } from './report-in.ts'

/** Reports each line that begins with the sign of a meaning, and is shown with it. */
export function reportDefinition(text: Text, file: VFile): void {
  const toDefinition = (written: string) =>
    toViolation('template-mark:definition', { written: quote(written.trim()) })
  const pattern = beginsLine(text, file) ? /(?<=^[ \t>]*)[:~][ \t]+\S.{0,60}/gm : BELOW
  reportEach(text, pattern, toDefinition, file)
}

const BELOW = /(?<=\n[ \t>]*)[:~][ \t]+\S.{0,60}/g

// `*this*: words` goes on with its line.
function beginsLine({ position }: Text, file: VFile): boolean {
  const end = position?.start.offset ?? 0
  const source = sourceOf(file)
  const line = source.slice(source.lastIndexOf('\n', end - 1) + 1, end)
  return /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*$/.test(line)
}
