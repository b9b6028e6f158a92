// Names of the JSON Schemas in the content API: `schema/article.json`.
import type { DocumentType } from '../../model/document.ts'

/** Of the documents of the API; smaller objects come along with those that have them. */
export const API_SCHEMAS = [
  'index',
  'article',
  'page',
  'author',
  'tag',
  'series',
  'full-list',
  'list',
  'directory',
  'changes',
  'changes-page',
  'identity',
] as const

export type ApiSchema = (typeof API_SCHEMAS)[number]

/** Of what authors write: front matter, and `site.yaml`. */
export const FRONT_MATTER_SCHEMAS = {
  'front-matter': 'article',
  'front-matter-page': 'page',
  'front-matter-author': 'author',
  'front-matter-tag': 'tag',
  site: 'site',
} as const satisfies Record<string, DocumentType>

export type FrontMatterSchema = keyof typeof FRONT_MATTER_SCHEMAS

export function isApiSchema(name: string): name is ApiSchema {
  return API_SCHEMAS.some((known) => known === name)
}

export function isFrontMatterSchema(name: string): name is FrontMatterSchema {
  return Object.hasOwn(FRONT_MATTER_SCHEMAS, name)
}
