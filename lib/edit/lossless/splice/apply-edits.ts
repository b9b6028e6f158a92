// Applies edits of one text that do not overlap.
import type { TextEdit } from '../../../model/diagnostic.ts'

/** Of two at one place, the insertion comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let done = 0
  const parts = sorted.map((edit) => {
    const kept = text.slice(done, edit.start)
    done = Math.max(done, edit.end)
    return kept + edit.text
  })
  return parts.join('') + text.slice(done)
}
