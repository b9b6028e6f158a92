// Plain text: documents without marks, one item each.
import type { LeftOut, SourceRecord } from '../../model/record.ts'
import type { Reader, ReadOptions } from '../../model/reader.ts'
import { type Source, SourceError, type SourceFile } from '../../model/source.ts'
import {
  findLikeness,
  findRefusal,
  hasTextEnding,
  isTextName,
  type Likeness,
} from './documents.ts'

import { markdown } from '../markdown/markdown.ts'
import { readText } from './read-text.ts'

/** Never above what a reader of a kind of its own says. */
const SURE = 0.5
const MIXED = 0.55
const OTHER_TEXTS = /\.(?:md|markdown|mdx|html?|xml|json)$/i
const MAX_HEADS = 20
/** More is a log or a dump: nobody reads it as an article. */
const MAX_BYTES = 8 * 1024 * 1024

export const text: Reader = { name: 'text', label: 'plain text', recognise, read }

async function recognise(source: Source): Promise<number> {
  const { files } = source
  const texts = listTexts(source)
  if (texts.length === 0) return files.length === 1 && isRefused(files) ? 0.3 : 0
  const others = files.filter(({ path }) => OTHER_TEXTS.test(path))
  if (others.length > texts.length) return 0.1
  const found = new Set<Likeness>()
  for (const file of texts.slice(0, MAX_HEADS)) found.add(await findLikeness(file))
  if (!found.has('text')) return found.has('front matter') ? 0.1 : 0
  // Those with front matter are read as Markdown, too: nobody else reads the rest.
  return found.has('front matter') ? MIXED : SURE
}

function isRefused(files: readonly SourceFile[]): boolean {
  return files.every(({ path }) => findRefusal(path) !== undefined)
}

/** A single file needs no ending; in a folder, what has none seldom is a text. */
function listTexts({ kind, files }: Source): SourceFile[] {
  return files.filter(({ path }) =>
    kind === 'file' ? isTextName(path) : hasTextEnding(path),
  )
}

async function* read(source: Source, options: ReadOptions): AsyncIterable<SourceRecord> {
  const texts = new Set(listTexts(source))
  const [only] = source.files
  const refusal = only && source.files.length === 1 ? findRefusal(only.path) : undefined
  if (refusal !== undefined) throw new SourceError(`${source.name} ${refusal}`)
  const title = texts.size === 1 ? options.title : undefined
  for (const file of source.files) {
    if (texts.has(file) && (await findLikeness(file)) === 'front matter')
      yield* markdown.read({ ...source, files: [file] }, options)
    else if (texts.has(file)) yield await readFile(file, title)
    else yield* leaveOut(file.path, findRefusal(file.path))
  }
}

async function readFile(
  file: SourceFile,
  title: string | undefined,
): Promise<SourceRecord> {
  const { path } = file
  const likeness = await findLikeness(file)
  if (likeness === 'binary') return toLeftOut(path, 'binary file', 'It is no text.')
  try {
    const written = await file.text(MAX_BYTES)
    if (written.trim() === '') return toLeftOut(path, 'empty file', 'It has no text.')
    return readText({ path, text: written, ...(title !== undefined && { title }) })
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return toLeftOut(path, 'unreadable file', error.message)
  }
}

function* leaveOut(path: string, refusal: string | undefined): Iterable<LeftOut> {
  if (refusal !== undefined) yield toLeftOut(path, 'document', `It ${refusal}`)
}

function toLeftOut(path: string, what: string, reason: string): LeftOut {
  return { type: 'left-out', key: path, place: path, title: path, what, reason }
}
