// Which of the saved files have problems, for the filter of lists.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { EditOperation } from '../../model/edit/operation.ts'

/** `list`: the diagnostics of the content as it is stored. A note asks nothing of an author. */
export function makeProblemsOperation(list: () => readonly Diagnostic[]): EditOperation {
  return async () => {
    const files = list().flatMap(({ file, severity }) =>
      severity === 'note' ? [] : [file],
    )
    return { status: 200, json: { paths: [...new Set(files)] } }
  }
}
