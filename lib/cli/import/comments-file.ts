// Comments of an imported blog, as data beside the content.
import { resolve } from 'node:path'

import { replaceFile } from '../../files/replace-file.ts'
import type { KeptComment } from '../../import/run/request.ts'
import { mapLazily } from '../../import/values/map-lazily.ts'
import { renderJsonPieces } from '../../import/values/json-pieces.ts'

/** Writes `import-comments.json`: ten years of them may be more than fits into memory. */
export function writeComments(comments: Iterable<KeptComment>, folder: string): void {
  const entries = mapLazily(comments, ({ key, parent, path, name, date, text }) => {
    return { id: key, parent, article: path, name, date, html: text }
  })
  const pieces = renderJsonPieces({ version: 1, comments: entries })
  replaceFile(resolve(folder, 'import-comments.json'), pieces)
}
