// Imprint's own: a content folder, a zip of one, and exports that carry its files.
import type { ContentFile, LeftOut, SourceRecord } from '../../model/record.ts'
import type { Reader } from '../../model/reader.ts'
import type { Source, SourceFile } from '../../model/source.ts'
import { isContentPath } from '../../values/carried-files.ts'
import { findCarrier, readCarried } from './carriers.ts'
import { toContentFile } from './content-file.ts'

export const imprint: Reader = {
  name: 'imprint',
  label: 'Imprint (own export)',
  recognise,
  read,
}

async function recognise({ kind, files }: Source): Promise<number> {
  const [file] = files
  if (kind === 'file' || files.length === 1)
    return file && (await findCarrier(file)) !== undefined ? 1 : 0
  const hasSite = files.some(({ path }) => path === 'site.yaml')
  return hasSite && files.some(({ path }) => /^articles\/.+\.md$/.test(path)) ? 0.98 : 0
}

async function* read({ kind, files }: Source): AsyncIterable<SourceRecord> {
  const [file] = files
  if (file && (kind === 'file' || files.length === 1)) yield* readCarried(file)
  else for (const each of files) yield await readFile(each)
}

async function readFile(file: SourceFile): Promise<ContentFile | LeftOut> {
  const { path } = file
  if (isContentPath(path)) {
    const text = path.endsWith('.md') ? await file.text() : ''
    return toContentFile(path, path, text, { file: path })
  }
  const reason = 'It lies outside of the folders of a blog.'
  return { type: 'left-out', key: path, place: path, title: path, what: 'file', reason }
}
