// Makes the item of a document: what its fields say, and what its engine knows beside them.
import type { Hero, ImportNote, Item } from '../../model/item.ts'
import { toPlainText } from '../../values/plain-text.ts'
import { toSourceDate } from '../../values/source-date.ts'
import type { Document } from '../document.ts'
import type { Completion } from '../engine.ts'
import { type Fields, findText, listTexts } from '../fields.ts'
import { listUnknown } from './unknown-fields.ts'
import { dayInPath } from '../zone.ts'
import { findNameSign, listFaults, toStatus } from './status.ts'

export interface ItemSource {
  readonly kind: Item['kind']
  readonly key: string
  /** In the source. */
  readonly file: string
  readonly document: Document
  readonly completion: Completion
  readonly body: Item['body']
  readonly bodyNotes: readonly ImportNote[]
}

export function toItem(source: ItemSource): Item {
  const { document, completion, key, file } = source
  const { fields, raw } = document
  const kind = completion.kind ?? source.kind
  const said = completion.published ?? dateOf(fields.publish_date)
  const published = said ?? findDay(source, kind)
  const updated = completion.updated ?? dateOf(fields.updated_date)
  const guid = completion.guid ?? findText(raw, 'guid')
  const language = completion.language ?? findText(fields, 'language', 'lang', 'locale')
  const { slug } = completion
  return {
    ...{ type: 'item', kind, key, place: file, file },
    title: toPlainText(findText(fields, 'title') ?? completion.title ?? ''),
    ...listOptional(document),
    ...(slug !== undefined && { slug }),
    ...(guid !== undefined && { guid }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(language !== undefined && { language }),
    addresses: [...new Set(completion.addresses)],
    status: statusOf(source, kind, published),
    authors: listAuthors(completion.authors ? { authors: completion.authors } : fields),
    topics: (completion.topics ?? listTexts(fields.tags ?? [])).filter(isTopic),
    body: source.body,
    notes: [
      ...(said === published ? [] : [DAY_FOUND]),
      ...listNotes(source, kind, published),
    ],
  }
}

function findDay({ completion, key }: ItemSource, kind: Item['kind']) {
  if (kind === 'page') return undefined
  return dayInPath(completion.addresses[0] ?? '') ?? dayInPath(key)
}

const DAY_FOUND: ImportNote = {
  ...{ kind: 'guess', rule: 'date-from-path' },
  message: 'The fields say no date: the day is that of the address or the path',
}

function listOptional({ fields }: Document) {
  const subtitle = findText(fields, 'subtitle')
  const description = plain(findText(fields, 'description'))
  const created = dateOf(fields.created_date)
  const expires = dateOf(fields.expiry_date)
  const [series] = listTexts(fields.series)
  const canonicalUrl = findText(fields, 'canonical_url')
  const callToAction = findText(fields, 'cta')
  const readTime = findText(fields, 'read_time')
  const hero = toHero(fields)
  return {
    ...(subtitle !== undefined && { subtitle: toPlainText(subtitle) }),
    ...(description !== undefined && { description }),
    ...(created !== undefined && { created }),
    ...(expires !== undefined && { expires }),
    ...(series !== undefined && { series }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(callToAction !== undefined && { callToAction }),
    ...(readTime !== undefined && /\p{L}/u.test(readTime) && { readTime }),
    ...(hero !== undefined && { hero }),
  }
}

function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : toPlainText(text)
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' ? toSourceDate(value) : undefined
}

function toHero(fields: Fields): Hero | undefined {
  const url = findText(fields, 'heroImage')
  const alt = findText(fields, 'heroAlt')
  return url === undefined ? undefined : alt === undefined ? { url } : { url, alt }
}

/** Names or keys, however the fields have them; an e-mail address is no name. */
export function listAuthors({ author, authors }: Fields): string[] {
  return listTexts(authors ?? author ?? [])
    .map((name) => name.replace(ADDRESS, '').trim())
    .filter((name) => name !== '')
}

/** In brackets behind a name, as Git has it, or alone. */
const ADDRESS = /\s*[<(]?(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@]+[>)]?/gi

function isTopic(name: string): boolean {
  return name.trim() !== '' && !/^(?:uncategori[sz]ed|all|#.*)$/i.test(name)
}

function statusOf(
  { document, completion, key }: ItemSource,
  kind: Item['kind'],
  published: string | undefined,
): Item['status'] {
  const said = completion.status ?? toStatus(document)
  if (said !== 'public' && said !== 'unlisted') return said
  const isUndated = kind === 'article' && published === undefined
  return isUndated || findNameSign(key) === 'draft' ? 'draft' : said
}

function listNotes(
  { document, completion, key, bodyNotes }: ItemSource,
  kind: Item['kind'],
  published: string | undefined,
): ImportNote[] {
  // A date in a form of the engine's is read by its own rule.
  const faults = listFaults(document).filter(
    ({ message }) =>
      completion.published === undefined || !message.startsWith('`publish_date`'),
  )
  const notes = [...faults, ...(completion.notes ?? [])]
  if (kind === 'article' && published === undefined)
    notes.push({
      ...{ kind: 'guess', rule: 'date-missing' },
      message: 'Neither the fields nor the name of the file say a date: it is a draft',
    })
  if (findNameSign(key) === 'draft')
    notes.push({
      ...{ kind: 'guess', rule: 'private-name' },
      message:
        'The name of the file or of its folder says that it is not ready: it is a draft',
    })
  const unknown = listUnknown(document.raw)
  if (unknown.length > 0)
    notes.push({
      ...{ kind: 'loss', rule: 'field-unknown' },
      message: `Fields that mean nothing here were left out: ${unknown.join(', ')}`,
    })
  return [...notes, ...bodyNotes]
}
