// Documents beside articles: pages, authors, tags and series.
import Type from 'typebox'

import {
  define,
  instant,
  optional,
  ownUrl,
  refer,
  text,
  type ValueOf,
  whole,
} from './define.ts'
import { Body, HASH, Link, Picture, TocEntry, identified } from './parts.ts'

/** What an author, a tag and a series tell about their articles. */
const LISTING = {
  count: whole(0, 'Its public articles. Not part of the hash'),
  articles: ownUrl('The newest of its articles: a List'),
  feed: optional(ownUrl('Its feed; absent without articles')),
  hash: HASH,
}

export const Page = define(
  'Page',
  'A page beside the articles, such as About',
  Type.Object({
    ...identified('page'),
    description: optional(text('One or two sentences')),
    language: text('BCP 47 tag of the text'),
    updatedDate: optional(instant('When readers were given something new')),
    body: refer(Body),
    toc: Type.Array(refer(TocEntry), { description: 'Table of contents, in order' }),
    images: Type.Array(refer(Picture), { description: 'Of the text, in order' }),
    hash: HASH,
  }),
)
export type Page = ValueOf<typeof Page>

export const Author = define(
  'Author',
  'A person who writes',
  Type.Object({
    ...identified('author'),
    bio: optional(text('One or two sentences')),
    avatar: optional(refer(Picture)),
    links: Type.Array(refer(Link), { description: 'Profiles elsewhere' }),
    fediverse: optional(text('@user@host')),
    body: refer(Body, { description: 'Empty where the author has no file' }),
    ...LISTING,
  }),
)
export type Author = ValueOf<typeof Author>

export const Tag = define(
  'Tag',
  'A topic',
  Type.Object({
    ...identified('tag'),
    description: optional(text('One or two sentences')),
    body: refer(Body, { description: 'Empty where the topic has no file' }),
    ...LISTING,
  }),
)
export type Tag = ValueOf<typeof Tag>

export const Series = define(
  'Series',
  'Articles that belong together, in order',
  Type.Object({ ...identified('series'), ...LISTING }),
)
export type Series = ValueOf<typeof Series>
