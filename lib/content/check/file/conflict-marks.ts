// Finds what git leaves where two versions of a text could not be merged.
import type { Report } from '../../schema/kinds/kind.ts'
import { toViolation } from '../messages.ts'

const MARK = /^<{7,}(?: |\r?$)|^>{7,} \S/m
const LINE = /^(?:(?<open><{7,}(?: .*)?)|(?<middle>={7,})|(?<close>>{7,} .*))$/
const FENCE = /^ {0,3}(?<fence>`{3,}(?=[^`]*$)|~{3,})(?<rest>.*)$/

/**
 * Reports the first line of each conflict that is outside of fenced code, in fields too; marks
 * begin at the left edge. True where there is one: both versions are in the text.
 */
export function reportConflictMarks(text: string, report: Report): boolean {
  if (!MARK.test(text)) return false
  let [offset, fence, middleAt, isFound, isOpen] = [0, '', -1, false, false]
  for (const line of text.split('\n')) {
    const at = offset
    offset += line.length + 1
    fence = nextFence(fence, line)
    const { open, middle, close } = LINE.exec(line.trimEnd())?.groups ?? {}
    if (fence !== '' && !isOpen) continue
    if (middle) middleAt = at
    // Seven signs alone may be a quotation of quotations.
    if (!open && !(close && !isOpen && middleAt !== -1)) {
      if (close) isOpen = false
      continue
    }
    report(
      toViolation('conflict-mark', { written: (open ?? close ?? '').slice(0, 40) }),
      at,
    )
    isFound = true
    isOpen = open !== undefined
    middleAt = -1
  }
  return isFound
}

/** The fence that is open behind a line; empty outside of one. */
function nextFence(open: string, line: string): string {
  const { fence, rest } = FENCE.exec(line)?.groups ?? {}
  if (fence === undefined) return open
  if (open === '') return fence
  const isEnd = fence[0] === open[0] && fence.length >= open.length && !rest?.trim()
  return isEnd ? '' : open
}
