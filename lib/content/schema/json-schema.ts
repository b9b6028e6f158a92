// JSON Schemas of front matter and `site.yaml`, for editors and other tools.
import type { DocumentType } from '../../model/document.ts'
import { type FieldRule, fieldRulesOf } from './fields.ts'
import { kindOf } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'

const LINK = {
  type: 'object',
  properties: { label: { type: 'string' }, href: { type: 'string' } },
  required: ['label', 'href'],
}

const STORED = {
  string: { type: 'string' },
  strings: { type: 'array', items: { type: 'string' } },
  boolean: { type: 'boolean' },
  links: { type: 'array', items: LINK },
  json: { type: 'object' },
} as const satisfies Record<Kind['stored'], object>

/**
 * JSON Schema 2020-12 of the fields of one type as this site writes them; the check reads other
 * forms too, with a warning. Unknown fields are no error.
 */
export function toFieldSchema(type: DocumentType): object {
  const rules = Object.entries<FieldRule>(fieldRulesOf(type))
  return {
    title: type === 'site' ? 'site.yaml' : `Front matter of ${type} files`,
    type: 'object',
    properties: Object.fromEntries(rules.map(([name, rule]) => [name, toField(rule)])),
    required: rules.flatMap(([name, { required }]) => (required ? [name] : [])),
  }
}

/** A field without a value says nothing, like one that is not there. */
function toField({ kind, required, description }: FieldRule): object {
  const { stored, schema } = kindOf(kind)
  const value = { ...STORED[stored], ...schema }
  return { description, ...(required ? value : { anyOf: [value, { type: 'null' }] }) }
}
