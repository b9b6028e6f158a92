// The contract as people read it: addresses with examples, and objects with their fields.
import type { DevelopersPage } from '../model/api.ts'
import { toIdentityKey } from '../site/api/identity-key.ts'
import { toPath } from '../site/url.ts'
import { DEFINITIONS } from './contract/definitions.ts'
import { OPERATIONS } from './contract/operations.ts'

export interface DocumentedAddress {
  readonly path: string
  readonly summary: string
  /** The object that it answers with. */
  readonly answer?: string | undefined
  /** With the base path; absent where the blog has no such document yet. */
  readonly example?: string | undefined
}

export interface DocumentedField {
  readonly name: string
  /** `string`, `integer`, or an object of the contract. */
  readonly type: string
  readonly isList: boolean
  readonly isOptional: boolean
  readonly description: string
}

export interface DocumentedObject {
  readonly name: string
  readonly description: string
  readonly fields: readonly DocumentedField[]
}

export function listAddresses(page: DevelopersPage): DocumentedAddress[] {
  return OPERATIONS.map(({ path, summary, answer }) => {
    const filled = fillExample(path, page)
    const example = filled && toPath(page.site.basePath, filled)
    return { path, summary, answer, example }
  })
}

const SLUGS = {
  articles: 'article',
  oembed: 'article',
  tags: 'tag',
  tag: 'tag',
  authors: 'author',
  author: 'author',
  series: 'series',
  pages: 'page',
} as const

/** Undefined for an address of something that the blog has not. */
function fillExample(path: string, { article, slugs }: DevelopersPage) {
  const folder = Object.entries(SLUGS).find(([name]) => path.includes(`/${name}/`))?.[1]
  const values: Readonly<Record<string, string | undefined>> = {
    slug: folder && (folder === 'article' ? article?.slug : slugs[folder]),
    key: article && toIdentityKey(article.id),
    page: 'newest',
    name: 'article',
  }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  if (names.some((name) => values[name] === undefined)) return undefined
  return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''))
}

/** Those that are an answer first, as the contract has them. */
export function listObjects(): DocumentedObject[] {
  return Object.entries<object>(DEFINITIONS).map(([name, schema]) => {
    const { description = '', properties = {}, required = [] } = Object(schema)
    const fields = Object.entries<object>(properties).map(([field, value]) => ({
      name: field,
      ...describeType(value),
      isOptional: !required.includes(field),
      description: String(Object(value).description ?? ''),
    }))
    return { name, description, fields }
  })
}

/** `type` of JSON Schema, or the name at the end of a reference. */
function describeType(schema: object): {
  readonly type: string
  readonly isList: boolean
} {
  const { type, items, anyOf, $ref, const: value } = Object(schema)
  if (type === 'array') return { ...describeType(items), isList: true }
  if (Array.isArray(anyOf)) {
    const types = anyOf.map((each) => describeType(each).type)
    return { type: types.join(' or '), isList: false }
  }
  const named = typeof $ref === 'string' ? $ref.replace(/.*\//, '') : undefined
  const constant = value === undefined ? undefined : JSON.stringify(value)
  return { type: named ?? constant ?? String(type), isList: false }
}
