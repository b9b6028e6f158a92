// Finds the pictures of other hosts that documents show.
import { join } from 'node:path'

import { scan } from '../../content/compile/scan/scan.ts'
import { listFieldPlaces } from '../../content/references/front-matter-edit.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import type { Span } from '../../markdown/parse/written-addresses.ts'
import type { WrittenPicture } from '../../markdown/parse/html-pictures.ts'
import { listWrittenPictures } from '../../markdown/parse/written-pictures.ts'
import type { Position } from '../../model/diagnostic.ts'

export interface RemotePicture extends Position {
  /** As it is loaded. */
  readonly url: string
  /** Behind `#`, with it. */
  readonly fragment: string
  /** Of the address in the file. */
  readonly place: Span
  /** What goes when the address is one of the site. */
  readonly others: readonly Span[]
}

export interface DocumentPictures {
  /** Under the content folder. */
  readonly path: string
  /** The file as it was read. */
  readonly text: string
  readonly pictures: readonly RemotePicture[]
}

/** Those with such a picture, by path. Files that no check can read are left out. */
export function listRemotePictures(contentDir: string): DocumentPictures[] {
  return scan(contentDir)
    .files.filter(({ diagnostic }) => diagnostic === undefined)
    .flatMap(({ path }) => {
      const text = readText(join(contentDir, path))
      const pictures = text === undefined ? [] : listPictures(path, text)
      return text === undefined || pictures.length === 0 ? [] : { path, text, pictures }
    })
}

/** Undefined for a file that is not UTF-8: writing it back would change the rest of it. */
export function readText(file: string): string | undefined {
  const bytes = readRegularFileSync(file)
  const text = bytes.toString()
  return Buffer.from(text).equals(bytes) ? text : undefined
}

const REMOTE = /^(?:https?:)?\/\/|^data:image\//i

function listPictures(path: string, text: string): RemotePicture[] {
  if (!/\/\/|data:image/i.test(text)) return []
  const fields = listFieldPlaces(path, text, ['image']).map(
    ({ start, end, written }): WrittenPicture => ({
      start,
      end,
      url: written,
      others: [],
    }),
  )
  const body = path.endsWith('.md') ? listWrittenPictures(text) : []
  return [...fields, ...body].flatMap(({ start, end, url, others }) => {
    const written = url.trim()
    if (!REMOTE.test(written)) return []
    const [fragment = ''] = /^data:/i.test(written) ? [] : (/#.*$/s.exec(written) ?? [])
    const address = written.slice(0, written.length - fragment.length)
    return {
      ...{ url: address.replace(/^\/\//, 'https://'), fragment, others },
      ...{ place: { start, end }, ...toPosition(text, start) },
    }
  })
}

function toPosition(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
