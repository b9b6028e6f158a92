// Diagnostics of files that are not read, or can not be.
import { type Diagnostic, FILE_START, type Violation } from '../../../model/diagnostic.ts'
import { READ_REMEDIES, toViolation } from '../messages.ts'
import { rightNameOf } from './file-name.ts'

/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024

/** What Node puts into names that are not UTF-8: no such file can be opened. */
export const NO_UTF_8 = '\ufffd'

const MEBIBYTE = 1024 * 1024

export function tooLargeDiagnostic(path: string, sizeBytes: number): Diagnostic {
  const size = (sizeBytes / MEBIBYTE).toFixed(1)
  const limit = MAX_FILE_BYTES / MEBIBYTE
  return toDiagnostic(path, toViolation('file-too-large', { size, limit }))
}

export function directoryDiagnostic(path: string): Diagnostic {
  return toDiagnostic(path, toViolation('file-is-folder', { path }))
}

/** `error` is what reading threw; its system code becomes plain words and a remedy. */
export function unreadableDiagnostic(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error ? error.message : String(error)
  const remedy = path.includes(NO_UTF_8)
    ? 'its name is not UTF-8: rename it'
    : (READ_REMEDIES[code] ?? `${reason}: check the file and try again`)
  return toDiagnostic(path, toViolation('file-unreadable', { remedy }))
}

/** For a file that looks like a document and has another name; else undefined. */
export function ignoredFileDiagnostic(path: string): Diagnostic | undefined {
  const rightName = rightNameOf(path)
  return rightName === undefined
    ? undefined
    : toDiagnostic(path, toViolation('file-ignored', { rightName }))
}

function toDiagnostic(file: string, violation: Violation): Diagnostic {
  return { file, ...FILE_START, ...violation }
}
