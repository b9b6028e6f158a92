// The form of a document: its fields in the order in which an author thinks of them.
import type { DocumentType } from '../../model/document.ts'
import { type FieldRule, fieldRulesOf } from '../../content/schema/fields.ts'
import type { FormField } from './field.ts'
import { findWidget } from './widgets.ts'
import { inZone, labelOf, WORDS } from './words.ts'

export interface FormContext {
  readonly timeZone: string
}

/** What every document has comes before its text; all else follows in the order of the table. */
const FIRST: readonly string[] = [
  ...['title', 'name', 'subtitle', 'description', 'bio', 'avatar'],
  ...['publish_date', 'draft', 'author', 'tags', 'heroImage', 'heroAlt'],
]

const BODY: FormField = {
  name: 'body',
  label: WORDS.body,
  hint: WORDS.bodyHint,
  required: false,
  widget: 'text',
}

/**
 * A field of the schema is in the form without another line. None has a default: the editor would
 * write it into every old file that lacks the field.
 */
export function makeForm(type: DocumentType, context: FormContext): FormField[] {
  const rules = Object.entries<FieldRule>(fieldRulesOf(type))
  const fields = rules.flatMap(([name, rule]) => toField(name, rule, context))
  const find = (name: string) => fields.filter((field) => field.name === name)
  const rest = fields.filter(({ name }) => !FIRST.includes(name))
  const body = type === 'site' || type === 'words' ? [] : [BODY]
  return [...FIRST.flatMap(find), ...body, ...rest]
}

function toField(name: string, rule: FieldRule, context: FormContext): FormField[] {
  const { kind, description, required = false, sameAs } = rule
  const widget = sameAs === undefined ? findWidget(kind) : undefined
  if (!widget) return []
  const hint = kind === 'date' ? inZone(description, context.timeZone) : description
  return [{ name, label: labelOf(name), hint, required, ...widget }]
}
