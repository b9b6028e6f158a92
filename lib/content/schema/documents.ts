// Contentlayer's document types, made from the tables of fields.
import {
  type ComputedFields,
  defineDocumentType,
  defineNestedType,
  type FieldDef,
  type FieldDefs,
} from 'contentlayer/source-files'

import { takeBodyFacts } from '../../markdown/pipeline.ts'
import type { DocumentType } from '../../model/document.ts'
import { listRoutesWith } from '../../site/routes.ts'
import { fieldRulesOf } from './fields.ts'
import { KINDS } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'

const Link = defineNestedType(() => ({
  name: 'Link',
  fields: {
    label: { type: 'string', required: true },
    href: { type: 'string', required: true },
  },
}))

const FIELD_DEFS = {
  string: { type: 'string' },
  strings: { type: 'list', of: { type: 'string' } },
  boolean: { type: 'boolean' },
  links: { type: 'list', of: Link },
  json: { type: 'json' },
} as const satisfies Record<Kind['stored'], FieldDef>

// One, because each costs Contentlayer a fiber a document.
const BODY = {
  facts: { type: 'json', resolve: ({ _raw }) => takeBodyFacts(_raw) },
} as const satisfies ComputedFields

/** Decides which optional fields a schema has. */
export type FieldFilter = (type: DocumentType, field: string) => boolean

/**
 * The document types of the content model. Contentlayer spends time on every field of a
 * type for every document, used or not: a batch is parsed with the fields that it has.
 */
export function makeDocumentTypes(hasField: FieldFilter = () => true) {
  const fieldsOf = (type: DocumentType) => toContentlayerFields(type, hasField)
  return [
    ...listRoutesWith('content').map(({ id, content }) =>
      defineDocumentType(() => ({
        name: id.replace(/^./, (letter) => letter.toUpperCase()),
        filePathPattern: `${content}/**/*.md`,
        contentType: 'markdown',
        fields: fieldsOf(id),
        computedFields: BODY,
      })),
    ),
    defineDocumentType(() => ({
      name: 'Site',
      filePathPattern: 'site.yaml',
      contentType: 'data',
      fields: fieldsOf('site'),
    })),
    defineDocumentType(() => ({
      name: 'Words',
      filePathPattern: 'words{.yaml,.*.yaml}',
      contentType: 'data',
      fields: fieldsOf('words'),
    })),
  ]
}

function toContentlayerFields(type: DocumentType, hasField: FieldFilter): FieldDefs {
  const rules = Object.entries(fieldRulesOf(type)).filter(
    ([name, { required }]) => required || hasField(type, name),
  )
  return Object.fromEntries(
    rules.map(([name, { kind, required, description }]) => [
      name,
      { ...FIELD_DEFS[KINDS[kind].stored], description, ...(required && { required }) },
    ]),
  )
}
