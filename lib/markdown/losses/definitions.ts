// Definitions that stand where none is read: in a list, below an empty line, behind a `~`.
import type { Text } from 'mdast'
import type { VFile } from 'vfile'
import { toViolation } from '../leftovers/messages.ts'
import { quote } from '../leftovers/say.ts'
import { reportEach } from './report-in.ts'

/** Reports each line that begins with the sign of a meaning, and is shown with it. */
export function reportDefinition(text: Text, file: VFile): void {
  const toDefinition = (written: string) =>
    toViolation('template-mark:definition', { written: quote(written.trim()) })
  reportEach(text, /(?<=^[ \t>]*)[:~][ \t]+\S.{0,60}/gm, toDefinition, file)
}
