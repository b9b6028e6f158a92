// Where in its file a finding of the staged body stands.
import type { BodyDiagnostic } from '../../../model/body.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { CheckedFile } from '../../check/index.ts'

type FileOfPath = CheckedFile & { readonly path: string }

/** The same on its line in the file, where what was staged has more lines above the body. */
export function inFile<Place extends { readonly line: number }>(
  place: Place,
  { addedLines }: CheckedFile,
): Place {
  return addedLines === 0
    ? place
    : { ...place, line: Math.max(1, place.line - addedLines) }
}

/** Its fix counts in what was staged, whose end, the body, is the end of the file. */
export function toFileDiagnostic(found: BodyDiagnostic, file: FileOfPath): Diagnostic {
  const { fix, ...diagnostic } = inFile(found, file)
  const shift = file.text.length - file.staged.length
  if (!fix || file.isRewritten) return { file: file.path, ...diagnostic }
  const { start, end, text } = fix
  const moved = { start: start + shift, end: end + shift, text }
  return { file: file.path, ...diagnostic, fix: moved }
}
