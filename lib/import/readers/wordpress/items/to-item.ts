// A post or page of an export as an item.
import type { XmlElement } from '../../../input/xml.ts'
import type { ImportNote, Item } from '../../../model/item.ts'
import type { ReadOptions } from '../../../model/reader.ts'
import { toSourceDate } from '../../../values/source-date.ts'
import type { BodySource } from '../body/context.ts'
import { parseNotes } from '../body/footnotes.ts'
import { toBody } from '../body/to-body.ts'
import { listMeta, listTerms, titleOf, wordOf } from '../elements.ts'
import type { Library } from '../library.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { listAddresses } from './addresses.ts'
import { toPostDate } from './dates.ts'
import { findOptional } from './optional-fields.ts'
import { toVisibility, type Visibility } from './status.ts'

export interface ItemPlace {
  readonly key: string
  readonly place: string
}

/** Everything but its comments. */
export function toItem(
  item: XmlElement,
  { key, place }: ItemPlace,
  library: Library,
  options: ReadOptions,
): Item {
  const meta = listMeta(item)
  const terms = listTerms(item)
  const { status, notes } = toStatus(item, meta)
  const read = toBody(item, meta, toBodySource(key, meta, library))
  return {
    type: 'item',
    kind: wordOf(item, 'wp:post_type') === 'page' ? 'page' : 'article',
    key,
    place,
    title: titleOf(item, 'title'),
    addresses: listAddresses(item, library.siteUrl),
    ...findOptional(item, meta, terms, library),
    ...findDates(item, options),
    status,
    authors: library.people.listKeys(item, terms),
    topics: library.topics.listNames(terms),
    body: read.body,
    notes: [...notes, ...tellMissingHero(meta, library), ...read.notes],
  }
}

function toStatus(item: XmlElement, meta: ReadonlyMap<string, string>): Visibility {
  const type = wordOf(item, 'wp:post_type')
  const visibility = toVisibility(item, meta)
  if (/^(?:post|page|)$/.test(type)) return visibility
  return { status: 'draft', notes: [...visibility.notes, tellType(type)] }
}

function toBodySource(
  postId: string,
  meta: ReadonlyMap<string, string>,
  library: Library,
): BodySource {
  return {
    postId,
    findAttachment: (id) => library.attachments.get(id),
    listAttachedTo: (id) => library.listAttachedTo(id),
    findBlock: (id) => library.blocks.get(id),
    oembeds: [...meta]
      .filter(([name, value]) => /^_oembed_(?!time_)/.test(name) && value.startsWith('<'))
      .map(([, value]) => value),
    notes: parseNotes(meta.get('footnotes') ?? ''),
    isCodeEncoded: meta.has('_syntaxhighlighter_encoded'),
  }
}

function findDates(item: XmlElement, options: ReadOptions) {
  const dateOf = (name: string) =>
    toPostDate(wordOf(item, `wp:${name}`), wordOf(item, `wp:${name}_gmt`))
  const published = dateOf('post_date') ?? toSourceDate(wordOf(item, 'pubDate'))
  const updated = options.updated ? dateOf('post_modified') : undefined
  return withoutUndefined({ published, updated })
}

function tellMissingHero(
  meta: ReadonlyMap<string, string>,
  library: Library,
): ImportNote[] {
  const id = meta.get('_thumbnail_id')?.trim() ?? ''
  if (!/^[1-9]\d*$/.test(id) || library.attachments.has(id)) return []
  const message = `The featured picture ${id} is not in the export. Choose “All content” when exporting.`
  return [{ kind: 'loss', rule: 'hero-missing', message }]
}

function tellType(type: string): ImportNote {
  return {
    kind: 'guess',
    rule: 'custom-type',
    message: `It is of the type “${type}”, which is no article for certain: it became a draft.`,
  }
}
