// The files of the content folder that are no documents, with where each is used.
import type { MediaIndex, MediaUse } from '../../model/edit/library.ts'
import { isDocument } from '../bridge/allowed.ts'
import type { ListedFile } from '../bridge/snapshot.ts'

export interface MediaFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
  /** In pixels, of a picture that a document shows. */
  readonly width?: number
  readonly height?: number
  readonly uses: readonly MediaPlace[]
}

export interface MediaPlace {
  /** The document. */
  readonly source: string
  readonly line: number
  /** Whether a picture has no text there for those who can not see it. */
  readonly lacksText: boolean
}

/** The style sheet of the site names those, and no document. */
const THEME = 'theme/'

/** A picture of Markdown without words. */
const WORDLESS = /^!\[\s*\]/

/** `files`: all of the content folder. */
export function listMedia(files: readonly ListedFile[], index: MediaIndex): MediaFile[] {
  const lines = new Map(files.map(({ path, text }) => [path, text?.split(/\r\n?|\n/)]))
  const sizes = new Map(index.sizes.map(({ path, ...size }) => [path, size]))
  const uses = new Map<string, MediaUse[]>()
  for (const use of index.uses) {
    const known = uses.get(use.path)
    if (known) known.push(use)
    else uses.set(use.path, [use])
  }
  const toPlace = (use: MediaUse): MediaPlace => {
    const { source, line, column, isUndescribed } = use
    const written = lines.get(source)?.[line - 1]?.slice(column - 1) ?? ''
    const lacksText = use.isPicture && (isUndescribed || WORDLESS.test(written))
    return { source, line, lacksText }
  }
  return files
    .filter(({ path }) => !isDocument(path) && path.includes('/'))
    .filter(({ path }) => !path.startsWith(THEME))
    .map(({ path, size, modified }) => ({
      ...{ path, size, modified, ...sizes.get(path) },
      uses: (uses.get(path) ?? []).map(toPlace),
    }))
}
