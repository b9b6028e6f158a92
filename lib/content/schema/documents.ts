import {
  type ComputedFields,
  defineDocumentType,
  defineNestedType,
  type FieldDef,
  type FieldDefs,
} from 'contentlayer/source-files'

import { takeBodyFacts } from '../../markdown/pipeline.ts'
import type { BodyFacts } from '../../markdown/types.ts'
import {
  ARTICLE_FIELDS,
  AUTHOR_FIELDS,
  type FieldKind,
  type FieldRules,
  PAGE_FIELDS,
  SITE_FIELDS,
  TAG_FIELDS,
} from './fields.ts'

const Link = defineNestedType(() => ({
  name: 'Link',
  fields: {
    label: { type: 'string', required: true },
    href: { type: 'string', required: true },
  },
}))

const CONTENTLAYER_FIELDS = {
  text: { type: 'string' },
  texts: { type: 'list', of: { type: 'string' } },
  // Contentlayer's own `date` turns 2025-02-30 into 2 March; `parseDate` reads the text.
  date: { type: 'string' },
  flag: { type: 'boolean' },
  slug: { type: 'string' },
  addresses: { type: 'list', of: { type: 'string' } },
  link: { type: 'string' },
  links: { type: 'list', of: Link },
  image: { type: 'string' },
  handle: { type: 'string' },
  language: { type: 'string' },
  timeZone: { type: 'string' },
  siteUrl: { type: 'string' },
} as const satisfies Record<FieldKind, FieldDef>

const ARTICLE_BODY = {
  feedHtml: { type: 'string', resolve: fact('feedHtml') },
  text: { type: 'string', resolve: fact('text') },
  excerpt: { type: 'string', resolve: fact('excerpt') },
  wordCount: { type: 'number', resolve: fact('wordCount') },
  minutes: { type: 'number', resolve: fact('minutes') },
  toc: { type: 'json', resolve: fact('toc') },
  ids: { type: 'json', resolve: fact('ids') },
  references: { type: 'json', resolve: fact('references') },
  findings: { type: 'json', resolve: fact('findings') },
} as const satisfies ComputedFields

function fact<Name extends keyof BodyFacts>(name: Name) {
  return ({ _raw }: { _raw: object }): BodyFacts[Name] => takeBodyFacts(_raw)[name]
}

const { toc, ids, references, findings } = ARTICLE_BODY
const SHORT_BODY = { toc, ids, references, findings }

export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/**/*.md',
  contentType: 'markdown',
  fields: toContentlayerFields(ARTICLE_FIELDS),
  computedFields: ARTICLE_BODY,
}))

export const Author = defineDocumentType(() => ({
  name: 'Author',
  filePathPattern: 'authors/**/*.md',
  contentType: 'markdown',
  fields: toContentlayerFields(AUTHOR_FIELDS),
  computedFields: SHORT_BODY,
}))

export const Page = defineDocumentType(() => ({
  name: 'Page',
  filePathPattern: 'pages/**/*.md',
  contentType: 'markdown',
  fields: toContentlayerFields(PAGE_FIELDS),
  computedFields: SHORT_BODY,
}))

export const Tag = defineDocumentType(() => ({
  name: 'Tag',
  filePathPattern: 'tags/**/*.md',
  contentType: 'markdown',
  fields: toContentlayerFields(TAG_FIELDS),
  computedFields: SHORT_BODY,
}))

export const Site = defineDocumentType(() => ({
  name: 'Site',
  filePathPattern: 'site.yaml',
  contentType: 'data',
  fields: toContentlayerFields(SITE_FIELDS),
}))

export const documentTypes = [Article, Author, Page, Tag, Site]

function toContentlayerFields(rules: FieldRules): FieldDefs {
  const fields = Object.entries(rules).map(([name, { kind, required, description }]) => [
    name,
    { ...CONTENTLAYER_FIELDS[kind], description, ...(required && { required }) },
  ])
  return Object.fromEntries(fields)
}
