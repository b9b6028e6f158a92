// Fields of the settings that a kind lists in its JSON Schema.
import type { FormField, Widget } from './field.ts'
import { FLAG_OPTIONS, labelOf } from './words.ts'

type Schema = Readonly<Record<string, unknown>>

/**
 * One field for each setting that is one word, number or flag. A setting of several forms has
 * none, and stays as it is written.
 */
export function toSchemaFields(schema: Schema = {}): FormField[] {
  const { properties } = schema
  if (!isSchema(properties)) return []
  return Object.entries(properties).flatMap(([name, part]) => {
    const widget = isSchema(part) ? findWidget(part) : undefined
    return widget ? [{ name, label: labelOf(name), required: false, ...widget }] : []
  })
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}

function findWidget({
  type,
  enum: options,
  minimum,
  maximum,
}: Schema): Widget | undefined {
  if (options !== undefined) return { widget: 'select', options }
  if (type === 'string') return { widget: 'string' }
  if (type === 'boolean') return { widget: 'select', options: FLAG_OPTIONS }
  return type === 'integer' ? { widget: 'number', min: minimum, max: maximum } : undefined
}
