// The entrance of the API: whether something changed, and where everything is.
import Type from 'typebox'

import {
  anyUrl,
  define,
  optional,
  ownUrl,
  refer,
  text,
  type ValueOf,
  whole,
} from './define.ts'

export const SiteFacts = define(
  'SiteFacts',
  'The publication',
  Type.Object({
    title: text('Its name'),
    tagline: optional(text('A line under the name')),
    description: text('One or two sentences'),
    url: ownUrl('Its front page'),
    language: text('BCP 47 tag'),
    timeZone: text('IANA zone in which it prints days'),
    rights: optional(text('Copyright or licence line')),
  }),
)
export type SiteFacts = ValueOf<typeof SiteFacts>

export const IndexLinks = define(
  'IndexLinks',
  'Where to go on',
  Type.Object({
    articles: ownUrl('The newest articles: a FullList'),
    tags: ownUrl('A Directory'),
    authors: ownUrl('A Directory'),
    series: ownUrl('A Directory'),
    pages: ownUrl('A Directory'),
    changes: ownUrl('The newest Changes'),
    openapi: ownUrl('This contract as OpenAPI 3.1'),
    schemas: text('URI template (RFC 6570) of JSON Schemas, with the variable name'),
    feed: ownUrl('JSON Feed of the newest articles'),
    bulk: ownUrl('JSON Feed whose next_url leads through archives of full texts'),
    llms: ownUrl('Overview for language models'),
  }),
)
export type IndexLinks = ValueOf<typeof IndexLinks>

export const Deprecation = define(
  'Deprecation',
  'Something that a later version will not have',
  Type.Object({
    what: text('An address or a field'),
    instead: optional(text('What to use')),
    until: optional(text('The last day that it is there')),
    documentation: optional(anyUrl('More about it')),
  }),
)
export type Deprecation = ValueOf<typeof Deprecation>

export const Index = define(
  'Index',
  'Small, and the only file to poll: the same epoch and seq mean that nothing changed',
  Type.Object({
    api: Type.Literal('imprint'),
    version: text('Of the contract; only its last number rises within v1'),
    epoch: text('Opaque. Another epoch: compare the hashes of all articles'),
    edition: whole(0, 'Of the last publish with a change'),
    seq: whole(0, 'Of the last record of changes'),
    total: whole(0, 'Public articles: whoever has another number lacks some'),
    site: refer(SiteFacts),
    links: refer(IndexLinks),
    deprecations: Type.Array(refer(Deprecation)),
  }),
)
export type Index = ValueOf<typeof Index>
