// Files of a content folder that come back from an export of Imprint: written as they are.
import { documentTypeOf } from '../../content/check/index.ts'
import { mediaTypeOf } from '../../http/media-type.ts'
import { hashOf } from '../../text/hash.ts'
import type { ContentFile } from '../model/record.ts'
import type { ItemOutcome } from '../model/report.ts'
import { type Source, SourceError } from '../model/source.ts'
import { toFate } from './fate.ts'
import type { Writer } from './writer.ts'

export async function writeContentFile(
  file: ContentFile,
  source: Source,
  writer: Writer,
): Promise<ItemOutcome> {
  const { key, place, title, path, isDraft } = file
  const shared = { key, place, title, what: whatIs(path), notes: [] }
  const outcome = { ...shared, failedFiles: [], deadLinks: [] }
  if (!isSafe(path)) return { ...outcome, fate: 'left-out', reason: UNSAFE }
  try {
    const bytes = await readBytes(file, source)
    const hash = hashOf(bytes)
    const written = writer.write({
      key: `content-file ${path}`,
      path,
      bytes,
      source: hash,
    })
    return {
      ...outcome,
      path,
      ...toFate(written, isDraft ? 'a draft in the source' : undefined),
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { ...outcome, fate: 'failed', reason: error.message }
  }
}

const UNSAFE = 'is no file of a content folder'

async function readBytes({ from }: ContentFile, source: Source): Promise<Uint8Array> {
  if ('text' in from) return Buffer.from(from.text)
  const found = source.files.find(({ path }) => path === from.file)
  if (!found) throw new SourceError(`The source does not have ${from.file}`)
  return found.bytes()
}

const SETTINGS = /^(?:site|words(?:\.[a-z-]+)?)\.yaml$|^overrides\.css$/
const FOLDERS = /^(?:articles|authors|pages|tags|media|theme|public)\//

/** The path comes from the source: it must stay in the folders that content has. */
function isSafe(path: string): boolean {
  const names = path.split('/')
  const isPlain = names.every((name) =>
    /^[^.\\\u0000-\u001f][^\\\u0000-\u001f]*$/.test(name),
  )
  if (!isPlain || path.length > 1000) return false
  if (SETTINGS.test(path)) return true
  return (
    FOLDERS.test(path) &&
    (path.endsWith('.md') ||
      mediaTypeOf(path) !== undefined ||
      /^(?:public|theme)\//.test(path))
  )
}

function whatIs(path: string): string {
  return path.endsWith('.md') ? (documentTypeOf(path) ?? 'file') : 'file'
}
