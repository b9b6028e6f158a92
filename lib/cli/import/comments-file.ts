// Comments of an imported blog, as data beside the content.
import { resolve } from 'node:path'

import { replaceFile } from '../../files/replace-file.ts'
import type { KeptComment } from '../../import/run/import-source.ts'

/** Writes `import-comments.json`, and returns its path; undefined without comments. */
export function writeComments(
  comments: readonly KeptComment[],
  folder: string,
): string | undefined {
  if (comments.length === 0) return undefined
  const file = resolve(folder, 'import-comments.json')
  const entries = comments.map(({ key, parent, path, name, date, text }) => {
    return { id: key, parent, article: path, name, date, html: text }
  })
  replaceFile(file, `${JSON.stringify({ version: 1, comments: entries }, null, 2)}\n`)
  return file
}
