export type Severity = 'error' | 'warning'

/** A replacement in the file's text, in UTF-16 offsets: `check --fix` applies it. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One thing that is wrong in one place, and how to mend it. Lines and columns count from 1. */
export interface Diagnostic {
  /** Path under `CONTENT_DIR`, with `/` on every system. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: Severity
  readonly message: string
  readonly fix?: TextEdit
}

/** The form that editors and terminals turn into a link: `file:line:column message`. */
export function formatDiagnostic({
  file,
  line,
  column,
  severity,
  message,
}: Diagnostic): string {
  return `${file}:${line}:${column} ${severity}: ${message}`
}

/** By file, then by place: so that every run prints the same list. */
export function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}
