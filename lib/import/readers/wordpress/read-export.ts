// Reads an export twice: what posts need of one another first, then each item.
import { readElements, type XmlElement } from '../../input/xml.ts'
import type { LeftOut, Repair, SourceRecord } from '../../model/record.ts'
import type { ReadOptions } from '../../model/reader.ts'
import { type Source, SourceError, type SourceFile } from '../../model/source.ts'
import { titleOf, wordOf } from './elements.ts'
import { findKey, type SeenKeys } from './find-key.ts'
import { toMedium } from './items/attachment.ts'
import { listComments } from './items/comments.ts'
import { type ItemPlace, toItem } from './items/to-item.ts'
import { type Fate, findFate } from './items/types.ts'
import { Library } from './library.ts'
import { listExports } from './recognise.ts'
import { toSiteFacts } from './site/to-site-facts.ts'

/** The blog, its people and topics, then the items of all files in their order. */
export async function* readExport(
  source: Source,
  options: ReadOptions,
): AsyncIterable<SourceRecord> {
  const files = await listExports(source)
  const library = await collectLibrary(files)
  const { siteUrl } = library
  yield toSiteFacts(library)
  yield* library.people.list(siteUrl)
  yield* library.topics.list(siteUrl)
  const seen: SeenKeys = new Map()
  const faults: Repair[] = []
  for (const file of files)
    for await (const record of readFile(file, library, options, seen)) {
      if (record.type === 'repair') faults.push(record)
      yield record
    }
  if (library.count === 0) throw toError(source.name, faults)
}

function toError(name: string, [fault]: readonly Repair[]): SourceError {
  const why = fault ? ` (${fault.place}: ${fault.message})` : ''
  return new SourceError(
    `${name}: no post, page or file was found in this export${why}. Export “All content” in WordPress and try again.`,
  )
}

async function collectLibrary(files: readonly SourceFile[]): Promise<Library> {
  const library = new Library()
  for (const file of files)
    for await (const element of readWhole(file, () => {})) library.add(element)
  return library
}

/** A file that can not be read is a fault of the export: the others are read on. */
async function* readWhole(
  file: SourceFile,
  report: (repair: Repair) => void,
): AsyncIterable<XmlElement> {
  try {
    yield* readElements(file, isWanted, report)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    report({
      ...{ type: 'repair', place: `${file.path}:1:1`, rule: 'export-unreadable' },
      message: error.message,
    })
  }
}

function isWanted(path: readonly string[]): boolean {
  return path.length === 3 && path[1] === 'channel'
}

async function* readFile(
  file: SourceFile,
  library: Library,
  options: ReadOptions,
  seen: SeenKeys,
): AsyncIterable<SourceRecord> {
  const repairs: Repair[] = []
  for await (const element of readWhole(file, (repair) => repairs.push(repair))) {
    yield* repairs.splice(0)
    if (element.name === 'item')
      yield* readItem(element, { file, library, options, seen })
  }
  yield* repairs
}

interface Reading {
  readonly file: SourceFile
  readonly library: Library
  readonly options: ReadOptions
  readonly seen: SeenKeys
}

function* readItem(
  item: XmlElement,
  { file, library, options, seen }: Reading,
): Iterable<SourceRecord> {
  const place = `${file.path}:${item.line}`
  const key = findKey(item, seen)
  const fate = findFate(item) ?? (key === undefined ? DOUBLE : undefined)
  const at = { key: key ?? `${place} ${wordOf(item, 'wp:post_id')}`, place }
  const attachment = library.findAttachment(item)
  if (fate) yield toLeftOut(item, at, fate)
  else if (attachment) yield toMedium(item, attachment, library.siteUrl, at)
  else if (wordOf(item, 'wp:post_type') === 'attachment')
    yield toLeftOut(item, at, NO_FILE)
  else {
    const read = toItem(item, at, library, options)
    yield read
    yield* listComments(item, { key: at.key, title: read.title, file: file.path })
  }
}

const DOUBLE: Fate = {
  what: 'double',
  reason: 'The same item was read before.',
}
const NO_FILE: Fate = { what: 'attachment', reason: 'It does not say where its file is.' }

function toLeftOut(
  item: XmlElement,
  { key, place }: ItemPlace,
  { what, reason }: Fate,
): LeftOut {
  return { type: 'left-out', key, place, title: titleOf(item, 'title'), what, reason }
}
