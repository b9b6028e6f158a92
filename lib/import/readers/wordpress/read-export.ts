// Reads an export twice: what posts need of one another first, then each item.
import { readElements, type XmlElement } from '../../input/xml.ts'
import type { LeftOut, Repair, SourceRecord } from '../../model/item.ts'
import type { ReadOptions } from '../../model/reader.ts'
import { type Source, SourceError, type SourceFile } from '../../model/source.ts'
import { numberOf, plainOf, textOf, wordOf } from './elements.ts'
import { toMedium } from './items/attachment.ts'
import { listComments } from './items/comments.ts'
import { toItem } from './items/to-item.ts'
import { findFate } from './items/types.ts'
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
  const place = `${file.path}:${item.line}`
  const leave = (what: string, reason: string): LeftOut => ({
    type: 'left-out',
    key,
    place,
    title: plainOf(item, 'title'),
    what,
    reason,
  })
  if (seen.has(key))
    return yield { ...leave('double', 'It was read before.'), key: `${key} ${place}` }
  seen.add(key)
  const fate = findFate(item)
  if (fate) return yield leave(fate.what, fate.reason)
  if (wordOf(item, 'wp:post_type') === 'attachment') {
    const attachment = library.attachments.get(key)
    return yield attachment
      ? toMedium(item, attachment, library.siteUrl, place)
      : leave('attachment', 'It names no file.')
  }
  const read = toItem(item, { key, place }, library, options)
  yield read
  yield* listComments(item, { key, title: read.title, file: file.path })
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
