// Feeds of every format: what stands above the entries, and the entries one by one.
import { readJson } from '../input/json.ts'
import { type XmlElement, readElements } from '../input/xml.ts'
import type { Repair } from '../model/record.ts'
import { type SourceFile, SourceError } from '../model/source.ts'
import { type Fields, listFields, parseFields } from '../values/json-fields.ts'

import { parseAtomEntry, toAtomTitle } from './atom-entry.ts'
import { detectFeed, readRoot } from './detect-feed.ts'
import { findText, toAtomName } from './elements.ts'
import { parseJsonEntry, parseJsonFacts } from './json-entry.ts'
import type { FeedEntry, FeedFacts, FeedFormat } from './model.ts'
import { parseRssEntry } from './rss-entry.ts'
import { toTitle } from './words.ts'

type Report = (repair: Repair) => void

/** Rejects with a `SourceError` for what is no feed. Reads no entry of XML. */
export async function readFeedFacts(file: SourceFile): Promise<FeedFacts> {
  const format = await requireFormat(file)
  if (format === 'json') return parseJsonFacts(await readJsonFeed(file))
  const { language } = readRoot(await file.head())
  const elements: XmlElement[] = []
  for await (const element of readElements(file, isFact, () => {})) elements.push(element)
  return toFacts(format, elements, language)
}

/** The entries of one file, in its order. Faults of the XML go to `report`. */
export async function* readFeedEntries(
  file: SourceFile,
  report: Report,
): AsyncIterable<FeedEntry> {
  const format = await requireFormat(file)
  if (format === 'json') return yield* listJsonEntries(file, await readJsonFeed(file))
  const root = readRoot(await file.head())
  const parse = format === 'rss' ? parseRssEntry : parseAtomEntry
  for await (const element of readElements(file, isEntry, report)) {
    const entry = parse(element, `${file.path}:${element.line}`)
    yield { ...(root.base && { base: root.base }), ...entry }
  }
}

async function requireFormat(file: SourceFile): Promise<FeedFormat> {
  const format = detectFeed(await file.head())
  if (format !== undefined) return format
  throw new SourceError(
    `${file.path}: this is not a feed. It begins neither as RSS or Atom nor as JSON Feed; give the address or the file of a feed.`,
  )
}

function isEntry(path: readonly string[]): boolean {
  return path.length <= 3 && isEntryName(path.at(-1))
}

function isFact(path: readonly string[]): boolean {
  const above = path.slice(0, -1).map(toAtomName).join(' ')
  return /^(?:feed|\S+ channel)$/.test(above) && !isEntryName(path.at(-1))
}

function isEntryName(name = ''): boolean {
  return /^(?:item|entry)$/.test(toAtomName(name))
}

function toFacts(
  format: FeedFormat,
  children: readonly XmlElement[],
  language: string | undefined,
): FeedFacts {
  const head = { name: '', attributes: {}, text: '', line: 0, column: 0, children }
  const find = (...names: string[]) => findText(head, ...names)
  const title = children.find(({ name }) => toAtomName(name) === 'title')
  const tagline = toTitle(find('subtitle', 'tagline', 'description') ?? '')
  const url = find('link') ?? findLink(children, 'alternate')
  const next = findLink(children, 'next') ?? findLink(children, 'prev-archive')
  const generator = find('generator')
  const told = find('language', 'dc:language') ?? language
  return {
    format,
    ...(title && { title: format === 'atom' ? toAtomTitle(title) : toTitle(title.text) }),
    ...(tagline && { tagline }),
    ...(url && { url }),
    ...(told && { language: told }),
    ...(generator && { generator }),
    ...(next && { next }),
  }
}

function findLink(children: readonly XmlElement[], wanted: string): string | undefined {
  const links = children.filter(({ name }) => toAtomName(name) === 'link')
  const found = links.filter(({ attributes: { rel = 'alternate', href } }) => {
    return rel === wanted && href
  })
  const page = found.find(({ attributes }) => /html/.test(attributes.type ?? ''))
  return (page ?? found[0])?.attributes.href?.trim()
}

async function readJsonFeed(file: SourceFile): Promise<Fields> {
  return parseFields(await readJson(file)) ?? {}
}

async function* listJsonEntries(
  file: SourceFile,
  feed: Fields,
): AsyncIterable<FeedEntry> {
  for (const [at, item] of listFields(feed.items).entries())
    yield parseJsonEntry(item, feed, `${file.path}, item ${at + 1}`)
}
