// The search index, for the page that searches and for whatever else loads it.
import Type from 'typebox'

import { define, refer, text, type ValueOf } from './define.ts'

/** Of the same host: a script of the page loads it. */
const path = (description: string) => Type.String({ pattern: '^/', description })

export const SearchLanguage = define(
  'SearchLanguage',
  'The bundles of one language',
  Type.Object({
    language: text('Primary subtag of BCP 47'),
    primary: path('The bundle that Pagefind is started with'),
    merged: Type.Array(path('A bundle to merge'), {
      description: 'From the newest articles on',
    }),
  }),
)
export type SearchLanguage = ValueOf<typeof SearchLanguage>

export const SearchIndex = define(
  'SearchIndex',
  'Where the search index is, as paths of the host',
  Type.Object({
    script: path('The script of Pagefind'),
    languages: Type.Array(refer(SearchLanguage), {
      description: 'The language of the site first',
    }),
    hidden: Type.Array(text('Id of a hit'), {
      description: 'Hits to leave out: the article has changed, or is gone',
    }),
  }),
)
export type SearchIndex = ValueOf<typeof SearchIndex>
