import type { Diagnostic } from '../../../model/diagnostic.ts'

/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024

const MEBIBYTE = 1024 * 1024

export function tooLargeDiagnostic(path: string, sizeBytes: number): Diagnostic {
  const size = (sizeBytes / MEBIBYTE).toFixed(1)
  const limit = MAX_FILE_BYTES / MEBIBYTE
  return toProblem(
    path,
    `The file has ${size} MB and the limit is ${limit} MB: split it, and keep pictures in files of their own`,
  )
}

export function directoryDiagnostic(path: string): Diagnostic {
  return toProblem(
    path,
    `\`${path}\` is a folder with the name of a document: rename it without its extension`,
  )
}

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission was denied: make the file readable for the user who runs this'],
  ['EPERM', 'permission was denied: make the file readable for the user who runs this'],
  [
    'ENOENT',
    'it is gone, or a link to a file that is gone: restore it or remove the link',
  ],
  ['ELOOP', 'its links lead in a circle: replace the link by a file'],
  ['EISDIR', 'it is a folder: rename it without its extension'],
  ['EMFILE', 'too many files are open: raise the limit with `ulimit -n`'],
  ['ENFILE', 'too many files are open on this machine: try again'],
  ['EIO', 'the disk reports an error: check it, and restore the file from a copy'],
  ['ENAMETOOLONG', 'its name is too long: shorten it'],
])

/** `error` is what reading threw; its system code becomes plain words and a remedy. */
export function unreadableDiagnostic(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error ? error.message : String(error)
  const remedy = REMEDIES.get(code) ?? `${reason}: check the file and try again`
  return toProblem(path, `The file can not be read: ${remedy}`)
}

function toProblem(file: string, message: string): Diagnostic {
  return { file, line: 1, column: 1, severity: 'error', message }
}
