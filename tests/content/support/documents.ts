import { toRecord } from '../../../lib/content/compile/record/to-record.ts'
import type { CompiledDocument, DocumentType } from '../../../lib/model/document.ts'

type Value =
  | string
  | boolean
  | readonly string[]
  | { readonly [name: string]: Value }
  | readonly Record<string, string>[]

export type Fields = Readonly<Record<string, Value>>

const ARTICLE: Fields = {
  title: 'A title',
  description: 'A description',
  publish_date: '2025-03-05',
  author: 'Ada Lovelace',
}

/** The text of a file. JSON is YAML too, so that every value is quoted. */
export function fileText(fields: Fields, body = 'Body\n'): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}`
}

/** A good article; `fields` go over the ones that it needs. */
export function articleText(fields: Fields = {}, body?: string): string {
  return fileText(articleFields(fields), body)
}

/** `authors` takes the place of `author`. */
function articleFields(fields: Fields): Fields {
  const { author, ...others } = ARTICLE
  return 'authors' in fields || author === undefined
    ? { ...others, ...fields }
    : { author, ...others, ...fields }
}

export function siteText(fields: Fields = {}): string {
  const site = {
    title: 'A site',
    description: 'About it',
    url: 'https://site.example',
    ...fields,
  }
  const lines = Object.entries(site).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  )
  return `${lines.join('\n')}\n`
}

/** What a worker makes of a good file without a body, for tests that need no parser. */
export function compiledDocument(
  path: string,
  fields: Fields = {},
  parts: Partial<CompiledDocument> = {},
): CompiledDocument {
  const type = typeOf(path)
  const all = type === 'article' ? articleFields(fields) : fields
  return {
    path,
    record: toRecord(type, path, all, { excerpt: 'An excerpt', minutes: 1 }),
    positions: {},
    toc: [],
    wordCount: 1,
    ids: [],
    html: '<p>Body</p>',
    feedHtml: '<p>Body</p>',
    markdown: 'Body\n',
    text: 'Body',
    references: [],
    ...parts,
  }
}

const TYPES: Readonly<Record<string, DocumentType>> = {
  articles: 'article',
  authors: 'author',
  pages: 'page',
  tags: 'tag',
}

function typeOf(path: string): DocumentType {
  if (path.startsWith('words.')) return 'words'
  return TYPES[path.split('/')[0] ?? ''] ?? 'site'
}
