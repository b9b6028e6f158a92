// The addresses of the API and the object that each answers with.
import type { DefinitionName } from './definitions.ts'

/** A variable of an address. */
export interface Parameter {
  readonly description: string
  readonly schema: {
    readonly type: 'string' | 'integer'
    readonly pattern?: string
    readonly minimum?: number
  }
}

export interface Operation {
  /** Below the site's URL, with variables in braces. */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly parameters?: Readonly<Record<string, Parameter>>
  /** Absent where the answer is a contract itself. */
  readonly answer?: DefinitionName
  /** True for a file that never changes. */
  readonly immutable?: true
}

const SLUG = {
  description: 'Last part of the address of the document',
  schema: { type: 'string' },
} as const
const NUMBER = {
  description: 'From the oldest page, which is 1',
  schema: { type: 'integer', minimum: 1 },
} as const
const PAGE = {
  description: 'newest, or a number from the oldest page on, which is 1',
  schema: { type: 'string', pattern: '^(newest|[1-9][0-9]*)$' },
} as const

/** In the order of documentation. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: '/api/v1/index.json',
    operationId: 'readIndex',
    summary: 'Whether something changed, and where everything is',
    answer: 'Index',
  },
  {
    path: '/api/v1/articles/{slug}.json',
    operationId: 'readArticle',
    summary: 'An article, whole',
    parameters: { slug: SLUG },
    answer: 'Article',
  },
  {
    path: '/api/v1/oembed/{slug}.json',
    operationId: 'readOEmbed',
    summary: 'An article as other sites embed it',
    parameters: { slug: SLUG },
    answer: 'OEmbed',
  },
  {
    path: '/api/v1/ids/{key}.json',
    operationId: 'readIdentity',
    summary: 'Where the article with an id is, or that it is gone',
    parameters: {
      key: {
        description:
          'The id, if it consists of 1 to 64 of a-z, 0-9 and -; else, and where it looks like the following, x- and the first 16 hexadecimal digits of its SHA-256',
        schema: { type: 'string', pattern: '^[a-z0-9-]{1,64}$' },
      },
    },
    answer: 'Identity',
  },
  {
    path: '/api/v1/lists/all/{page}.json',
    operationId: 'listArticles',
    summary: 'Every public article, page by page',
    parameters: { page: PAGE },
    answer: 'FullList',
  },
  ...(['tag', 'author', 'series'] as const).map((kind) => ({
    path: `/api/v1/lists/${kind}/{slug}/{page}.json`,
    operationId: `listArticlesOf${kind.replace(/^./, (first) => first.toUpperCase())}`,
    summary: `The articles of one ${kind}, page by page`,
    parameters: { slug: SLUG, page: PAGE },
    answer: 'List' as const,
  })),
  ...listDocuments('tags', 'tag', 'Tag'),
  ...listDocuments('authors', 'author', 'Author'),
  ...listDocuments('series', 'series', 'Series'),
  ...listDocuments('pages', 'page', 'Page'),
  {
    path: '/api/v1/changes/newest.json',
    operationId: 'readNewestChanges',
    summary: 'The newest records of what changed',
    answer: 'Changes',
  },
  {
    path: '/api/v1/changes/{epoch}/{number}.json',
    operationId: 'readChanges',
    summary: 'A full page of records',
    parameters: {
      epoch: { description: 'As the index names it', schema: { type: 'string' } },
      number: NUMBER,
    },
    answer: 'ChangesPage',
    immutable: true,
  },
  {
    path: '/api/v1/search.json',
    operationId: 'readSearchIndex',
    summary: 'Where the search index is',
    answer: 'SearchIndex',
  },
  {
    path: '/api/v1/openapi.json',
    operationId: 'readOpenApi',
    summary: 'This contract as OpenAPI 3.1',
  },
  {
    path: '/api/v1/schema/{name}.json',
    operationId: 'readSchema',
    summary: 'JSON Schema 2020-12 of one object, or of front matter',
    parameters: {
      name: {
        description: 'Of the object in kebab case, such as article; or front-matter',
        schema: { type: 'string', pattern: '^[a-z-]+$' },
      },
    },
  },
]

/** The directory of a type, and one document of it. */
function listDocuments(
  folder: string,
  type: string,
  answer: DefinitionName,
): Operation[] {
  return [
    {
      path: `/api/v1/${folder}.json`,
      operationId: `listAll${folder.replace(/^./, (first) => first.toUpperCase())}`,
      summary: `All ${folder}`,
      answer: 'Directory',
    },
    {
      path: `/api/v1/${folder}/{slug}.json`,
      operationId: `read${answer}`,
      summary: `One ${type}`,
      parameters: { slug: SLUG },
      answer,
    },
  ]
}
