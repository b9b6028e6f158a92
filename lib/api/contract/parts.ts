// Small objects that others consist of.
import Type from 'typebox'

import { anyUrl, define, optional, ownUrl, text, type ValueOf, whole } from './define.ts'

/** What every reference and every document with an address has. */
const NAMED = {
  slug: text('Last part of its address. It changes when the document moves'),
  title: text('Name for people; of an author, the name'),
  url: ownUrl('Its page'),
  api: ownUrl('Its document in this API'),
}

export const Ref = define(
  'Ref',
  'A document by name. References never nest deeper',
  Type.Object(NAMED),
)
export type Ref = ValueOf<typeof Ref>

export const Picture = define(
  'Picture',
  'A picture; its size and type are absent where nobody has measured it',
  Type.Object({
    url: anyUrl('Absolute URL of the file'),
    alt: text('What it shows; empty for decoration'),
    type: optional(text('Media type, such as image/webp')),
    bytes: optional(whole(0, 'Size of the file')),
    width: optional(whole(1, 'In pixels')),
    height: optional(whole(1, 'In pixels')),
  }),
)
export type Picture = ValueOf<typeof Picture>

export const Link = define(
  'Link',
  'A link with its words, such as a profile of an author',
  Type.Object({ label: text('Words of the link'), url: anyUrl('Absolute URL') }),
)
export type Link = ValueOf<typeof Link>

export const TocEntry = define(
  'TocEntry',
  'A heading of the body',
  Type.Object({
    id: text(
      'Fragment of its address: the id of the heading in the page and in body.html',
    ),
    text: text('Plain text of the heading'),
    depth: Type.Integer({ minimum: 1, maximum: 6, description: 'Level; 2 is the first' }),
  }),
)
export type TocEntry = ValueOf<typeof TocEntry>

export const Body = define(
  'Body',
  'One text in three forms. Every address in it is absolute',
  Type.Object({
    html: text('Sanitized HTML without scripts, styles and classes of this site'),
    markdown: text('Markdown with tables, footnotes and formulas'),
    text: text('Plain text, for search and counting'),
  }),
)
export type Body = ValueOf<typeof Body>

export const Enclosure = define(
  'Enclosure',
  'A recording that goes with the article',
  Type.Object({
    url: anyUrl('Absolute URL of the file'),
    type: text('Media type, such as audio/mpeg'),
    bytes: optional(whole(0, 'Size of the file')),
  }),
)
export type Enclosure = ValueOf<typeof Enclosure>

/** `type` of documents and of changes. */
export const TYPES = ['article', 'page', 'author', 'tag', 'series'] as const

/** Fields that documents of every type begin with. */
export function identified<const Name extends (typeof TYPES)[number]>(type: Name) {
  return {
    type: Type.Literal(type),
    id: text('Permanent: stays when the document moves. Of all but articles, the slug'),
    ...NAMED,
  }
}

export const HASH = text(
  'Opaque. Changes exactly when the content of the document itself does',
)
