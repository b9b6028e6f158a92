// What is wrong in the body, as its editor takes it. It loads nothing of the form.
import type { BodyProblem } from '../body/problems/problems.ts'
import type { Checked } from './diagnostics.ts'

/** An event of this kind leads to an offset of the body: its `detail`. */
export const SHOW_EVENT = 'imprint-show'

/** Of a body that is still the one that was checked; nothing for another. */
export function listBodyProblems(
  checked: Checked | undefined,
  body: string,
): BodyProblem[] {
  if (!checked?.document.text.endsWith(body)) return []
  const { findings, document } = checked
  const start = document.text.length - body.length
  return findings.flatMap((finding) => {
    if (finding.start < start) return []
    const { severity, message, fix } = finding
    const before = document.text.slice(start, finding.start).split('\n')
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
    const isInBody = fix !== undefined && fix.start >= start
    const moved = isInBody && { ...fix, start: fix.start - start, end: fix.end - start }
    return [{ ...place, severity, message, ...(moved && { fix: moved }) }]
  })
}
