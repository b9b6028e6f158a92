// Reads an export twice: what posts need of one another first, then each item.
import { readElements, type XmlElement } from '../../input/xml.ts'
import type { LeftOut, Repair, SourceRecord } from '../../model/item.ts'
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
  for (const file of files) yield* readFile(file, library, options, seen)
  if (library.count === 0)
    throw new SourceError(
      `${source.name}: no post, page or file was found in this export. Export “All content” in WordPress and try again.`,
    )
}

async function collectLibrary(files: readonly SourceFile[]): Promise<Library> {
  const library = new Library()
  for (const file of files)
    for await (const element of readElements(file, isWanted, () => {}))
      library.add(element)
  return library
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
  for await (const element of readElements(file, isWanted, (repair) =>
    repairs.push(repair),
  )) {
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
  const fate = key === undefined ? DOUBLE : findFate(item)
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
  reason: 'An item with its number was read before.',
}
const NO_FILE: Fate = { what: 'attachment', reason: 'It does not say where its file is.' }

function toLeftOut(
  item: XmlElement,
  { key, place }: ItemPlace,
  { what, reason }: Fate,
): LeftOut {
  return { type: 'left-out', key, place, title: titleOf(item, 'title'), what, reason }
}
