// Lists of articles, and directories of everything else.
import Type, { type TSchema } from 'typebox'

import { ArticleSummary, ListedArticle } from './article.ts'
import {
  define,
  nullable,
  oneOf,
  optional,
  ownUrl,
  refer,
  text,
  type ValueOf,
  whole,
} from './define.ts'
import { HASH, Ref } from './parts.ts'

export const List = define(
  'List',
  'Articles of one topic, author or series, newest first',
  toList(refer(ArticleSummary)),
)
export type List = ValueOf<typeof List>

export const FullList = define(
  'FullList',
  'Every public article, newest first, each with its hash',
  toList(refer(ListedArticle)),
)
export type FullList = ValueOf<typeof FullList>

export const DirectoryItem = define(
  'DirectoryItem',
  'A reference with what an overview says beside it',
  Type.Object({
    ...Ref.properties,
    hash: HASH,
    count: optional(whole(0, 'Public articles; pages have none')),
    description: optional(text('Of pages: one or two sentences')),
  }),
)
export type DirectoryItem = ValueOf<typeof DirectoryItem>

export const Directory = define(
  'Directory',
  'All topics, authors, series or pages',
  Type.Object({
    type: oneOf(['page', 'author', 'tag', 'series'], 'What the items are'),
    items: Type.Array(refer(DirectoryItem)),
  }),
)
export type Directory = ValueOf<typeof Directory>

/** Pages count from the oldest, so a new article changes the newest page alone. */
function toList<Item extends TSchema>(item: Item) {
  return Type.Object({
    list: text('Its address below lists/: all, tag/rust, author/jane-doe'),
    number: optional(whole(1, 'From the oldest page; the newest has none')),
    pageSize: whole(1, 'Articles on a numbered page, which is always full'),
    pages: optional(whole(0, 'How many numbered pages there are; only in newest')),
    total: optional(whole(0, 'How many articles there are; only in newest')),
    older: nullable(ownUrl(), 'The page of older articles; null on the last'),
    articles: Type.Array(item),
  })
}
