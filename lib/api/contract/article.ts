// Articles: in links, in lists, and whole.
import Type from 'typebox'

import {
  anyUrl,
  define,
  instant,
  nullable,
  oneOf,
  optional,
  ownUrl,
  refer,
  text,
  type ValueOf,
  whole,
} from './define.ts'
import { Body, Enclosure, HASH, Picture, Ref, TocEntry, identified } from './parts.ts'

const { type, ...named } = identified('article')

export const ArticleLink = define(
  'ArticleLink',
  'An article by name and day',
  Type.Object({
    ...named,
    publishDate: instant('When readers first saw it'),
    language: optional(text('BCP 47 tag; absent where it is that of the site')),
  }),
)
export type ArticleLink = ValueOf<typeof ArticleLink>

export const ArticleSummary = define(
  'ArticleSummary',
  'An article as lists show it',
  Type.Object({
    ...ArticleLink.properties,
    subtitle: optional(text('A line under the headline')),
    description: text('One or two sentences; empty where the author wrote none'),
    excerpt: text('The beginning of the text, cut at a word'),
    authors: Type.Array(refer(Ref)),
    tags: Type.Array(refer(Ref)),
    series: optional(refer(Ref)),
    updatedDate: optional(instant('When readers were given something new')),
    readTime: text('For people, such as 5 min read'),
    hero: optional(refer(Picture)),
  }),
)
export type ArticleSummary = ValueOf<typeof ArticleSummary>

export const ListedArticle = define(
  'ListedArticle',
  'An article in the list of all',
  Type.Object({ ...ArticleSummary.properties, hash: HASH }),
)
export type ListedArticle = ValueOf<typeof ListedArticle>

export const Article = define(
  'Article',
  'Everything about one article. Its hash leaves out previous, next, related and translations',
  Type.Object({
    type,
    ...ArticleSummary.properties,
    language: text('BCP 47 tag of the text'),
    visibility: oneOf(
      ['public', 'unlisted', 'draft', 'scheduled', 'expired'],
      'An unlisted article is in no list: only its address leads to it. Draft, scheduled and expired ones are in previews alone',
    ),
    createdDate: optional(instant('When writing began')),
    readMinutes: whole(1, 'Minutes of reading'),
    wordCount: whole(0, 'Words of the text'),
    canonicalUrl: optional(anyUrl('Where the text was published first')),
    cta: optional(text('A closing call to action')),
    body: refer(Body),
    toc: Type.Array(refer(TocEntry), { description: 'Table of contents, in order' }),
    images: Type.Array(refer(Picture), { description: 'Of the text, in order' }),
    enclosure: optional(refer(Enclosure)),
    shareImage: anyUrl('Picture for link cards'),
    markdownUrl: ownUrl('The article as a Markdown file'),
    oembedUrl: ownUrl('The article as oEmbed'),
    previous: nullable(
      refer(ArticleLink),
      'The one published before; null for the first',
    ),
    next: nullable(refer(ArticleLink), 'The one published after; null for the last'),
    related: Type.Array(refer(ArticleLink), { description: 'Older ones on its topics' }),
    translations: optional(
      Type.Array(refer(ArticleLink), {
        description: 'The same text in other languages, the original first',
      }),
    ),
    hash: HASH,
  }),
)
export type Article = ValueOf<typeof Article>
