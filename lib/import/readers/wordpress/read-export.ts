// Reads an export twice: what posts need of one another first, then each item.
import { readElements, type XmlElement } from '../../input/xml.ts'
import type { LeftOut, Repair, SourceRecord } from '../../model/item.ts'
import type { ReadOptions } from '../../model/reader.ts'
import { type Source, SourceError, type SourceFile } from '../../model/source.ts'
import { numberOf, plainOf, textOf, wordOf } from './elements.ts'
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
  const seen = new Set<string>()
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
  seen: Set<string>,
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
  readonly seen: Set<string>
}

function* readItem(
  item: XmlElement,
  { file, library, options, seen }: Reading,
): Iterable<SourceRecord> {
  const key = findKey(item)
  const at = { key, place: `${file.path}:${item.line}` }
  const fate = seen.has(key) ? DOUBLE : findFate(item)
  if (fate)
    yield toLeftOut(item, seen.has(key) ? { ...at, key: `${key} ${at.place}` } : at, fate)
  else if (wordOf(item, 'wp:post_type') === 'attachment') {
    const attachment = library.attachments.get(key)
    if (attachment) yield toMedium(item, attachment, library.siteUrl, at.place)
    else yield toLeftOut(item, at, NO_FILE)
  } else {
    const read = toItem(item, at, library, options)
    yield read
    yield* listComments(item, { key, title: read.title, file: file.path })
  }
  seen.add(key)
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
  return { type: 'left-out', key, place, title: plainOf(item, 'title'), what, reason }
}

// A key has to be the same in the next export of the blog.
function findKey(item: XmlElement): string {
  const written = ['guid', 'link'].map((name) => wordOf(item, name)).find(Boolean)
  return (
    numberOf(item, 'wp:post_id') ??
    written ??
    `${plainOf(item, 'title')} ${wordOf(item, 'wp:post_date')} ${textOf(item, 'content:encoded').length}`
  )
}
