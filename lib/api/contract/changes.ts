// What changed, record by record, and what became of an id.
import Type from 'typebox'

import {
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
import { TYPES } from './parts.ts'

export const Change = define(
  'Change',
  'One document came, changed, moved or went. Ignore an op or a type that is unknown',
  Type.Object({
    seq: whole(1, 'Number of the record, without gaps within an epoch'),
    edition: whole(1, 'Which publish it belongs to'),
    at: instant('When it was published'),
    op: oneOf(['put', 'delete'], 'put: read it again at api. delete: drop it'),
    type: oneOf(TYPES, 'What it is'),
    id: text('Of the document; the same after a move'),
    slug: text('Of the document now, or when it went'),
    was: optional(text('The slug before a move')),
    hash: optional(text('Of the document; only with put')),
    api: optional(ownUrl('The document; only with put')),
  }),
)
export type Change = ValueOf<typeof Change>

const PAGED = {
  epoch: text('Opaque. In another epoch numbers begin anew: read everything again'),
  pageSize: whole(1, 'Records on a numbered page: page n ends with record n * pageSize'),
  older: nullable(ownUrl(), 'The page of older records; null on the first'),
  changes: Type.Array(refer(Change), { description: 'By seq, lowest first' }),
}

export const Changes = define(
  'Changes',
  'The newest records',
  Type.Object({
    ...PAGED,
    edition: whole(0, 'Of the last publish with a change'),
    seq: whole(0, 'Of the last record; 0 without any'),
    pages: whole(0, 'How many numbered pages there are'),
  }),
)
export type Changes = ValueOf<typeof Changes>

export const ChangesPage = define(
  'ChangesPage',
  'A full page of records, which never changes',
  Type.Object({ ...PAGED, number: whole(1, 'From the oldest page') }),
)
export type ChangesPage = ValueOf<typeof ChangesPage>

export const KnownIdentity = define(
  'KnownIdentity',
  'Where the article with this id is',
  Type.Object({
    id: text('Of the article'),
    slug: text('Of the article now'),
    api: ownUrl('Its document'),
    url: ownUrl('Its page'),
  }),
)

export const RemovedIdentity = define(
  'RemovedIdentity',
  'The article with this id is gone',
  Type.Object({ id: text('Of the article'), removed: Type.Literal(true) }),
)

export const Identity = define(
  'Identity',
  'An id, and the article that has it or had it',
  Type.Union([refer(KnownIdentity), refer(RemovedIdentity)]),
)
export type Identity = ValueOf<typeof Identity>
