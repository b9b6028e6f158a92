// What a file itself says about the rules that it breaks.
import type { Position } from '../../model/diagnostic.ts'
import type { Checks, Rule } from '../../model/rules.ts'

/** A comment that silences rules on one line. */
export interface Silence {
  readonly rules: readonly Rule[]
  /** The line that it speaks of, from 1. */
  readonly line: number
  /** Where the comment stands. */
  readonly place: Position
}

export interface FileOverrides {
  /** Whether the file says that nobody should see it yet, be it good or not. */
  readonly isDraft: boolean
  readonly checks: Checks
  readonly silences: readonly Silence[]
}

export const NO_OVERRIDES: FileOverrides = { isDraft: false, checks: {}, silences: [] }

/** Overrides of files by path: one without any is left out. */
export type OverridesByFile = ReadonlyMap<string, FileOverrides>
