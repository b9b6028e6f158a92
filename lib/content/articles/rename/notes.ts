// What the author of a renamed article should know of files that are as they were.
import { dirname } from 'node:path'

import type { Renamed } from './rename.ts'

/** A sentence for each. */
export function listNotes(renamed: Renamed): string[] {
  const { from, to, left, hasStayed, lostLanguage, parted } = renamed
  const language = `${to} was in ${lostLanguage} by its name: write \`language: ${lostLanguage}\``
  return [
    ...left.map(
      (file) => `${file} links to it and has errors: fix them, then update its links`,
    ),
    ...(lostLanguage === undefined ? [] : [language]),
    ...parted.map(
      (path) => `${path} had the same name: write \`translation_of\` into one of the two`,
    ),
    ...(hasStayed ? [`The other files of ${dirname(from)}/ stayed there`] : []),
  ]
}
