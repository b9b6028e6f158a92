// Whether the content folder is there at all.
import { readdirSync } from 'node:fs'

import { attempt, findRealPath, lookAt } from '../../files/look.ts'

export class ContentFolderError extends Error {
  override readonly name = 'ContentFolderError'
}

/**
 * Throws `ContentFolderError` where the folder is gone, and where all of it is, though there
 * was something: a disk that is not mounted leaves an empty folder in its place.
 */
export function requireContent(contentDir: string, hadContent: boolean): void {
  const names = attempt(() => readdirSync(contentDir))
  if (names instanceof Error) throw toError(contentDir, `is not there (${names.message})`)
  if (names.length === 0 && hadContent) throw toError(contentDir, 'is empty')
}

function toError(contentDir: string, state: string): ContentFolderError {
  return new ContentFolderError(
    `The content folder ${contentDir} ${state}. What was published stays until it is back.`,
  )
}

/** Differs when another folder takes the place of this one: behind a link, or as a mount. */
export function describeRoot(contentDir: string): string {
  const stats = lookAt(contentDir)
  if (stats instanceof Error) return 'gone'
  return [findRealPath(contentDir), stats.dev, stats.ino].join(':')
}
