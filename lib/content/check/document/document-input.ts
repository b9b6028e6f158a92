import type { DocumentType } from '../../../model/document.ts'
import type { Report } from '../file/report.ts'
import type { Entry } from '../yaml/value.ts'

/** What the rules that look at more than one field, or at the path, need. */
export interface DocumentInput {
  readonly type: DocumentType
  readonly path: string
  readonly entries: readonly Entry[]
  /** The good values, as `checkFields` returns them. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Names of fields that are there, good or bad, or were meant by a misspelt one. */
  readonly given: ReadonlySet<string>
  /** Undefined when entries may be missing by mistake. */
  readonly missingAt: number | undefined
  readonly report: Report
}

/** Where a field's value is: for messages about it. */
export function placeOf(name: string, entries: readonly Entry[]): number {
  return entries.find((entry) => entry.name === name)?.value.start ?? 0
}
