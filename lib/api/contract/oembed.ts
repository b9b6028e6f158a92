// An article as other sites embed it.
import Type from 'typebox'

import { define, optional, ownUrl, text, type ValueOf, whole } from './define.ts'

export const OEmbed = define(
  'OEmbed',
  'oEmbed 1.0 of an article, which pages name as application/json+oembed',
  Type.Object({
    version: Type.Literal('1.0'),
    type: Type.Literal('link'),
    title: text('Of the article'),
    author_name: text('Of all its authors'),
    author_url: optional(ownUrl('Page of the author; absent where there are several')),
    provider_name: text('Title of the site'),
    provider_url: ownUrl('Front page of the site'),
    thumbnail_url: ownUrl('Picture for link cards'),
    thumbnail_width: whole(1, 'In pixels'),
    thumbnail_height: whole(1, 'In pixels'),
  }),
)
export type OEmbed = ValueOf<typeof OEmbed>
