// The form of a document: its fields in the order in which an author thinks of them.
import type { DocumentType } from '../../model/document.ts'
import { type FieldRule, fieldRulesOf } from '../../content/schema/fields.ts'
import { kindOf } from '../../content/schema/kinds/index.ts'
import type { FormField, Widget } from './field.ts'
import { MORE_KEY } from './keys.ts'
import { findWidget } from './widgets.ts'
import { labelOf, WORDS } from './words.ts'

/** What an author thinks of first; all else follows in the order of the table. */
const FIRST: readonly string[] = [
  ...['title', 'name', 'subtitle', 'description', 'bio', 'avatar', 'body'],
  ...['publish_date', 'draft', 'author', 'authors', 'tags', 'series'],
  ...['heroImage', 'heroAlt'],
]

const BODY: FormField = {
  name: 'body',
  label: WORDS.body,
  hint: WORDS.bodyHint,
  required: false,
  widget: 'text',
}

/** Hides what follows until it is asked for. */
const SECTION: FormField = {
  name: MORE_KEY,
  label: WORDS.more,
  required: false,
  widget: 'imprint-section',
}

/**
 * A field of the schema is in the form without another line. None has a default: the CMS would
 * write it into every old file that lacks the field.
 */
export function makeForm(type: DocumentType): FormField[] {
  const rules = Object.entries<FieldRule>(fieldRulesOf(type))
  const own = rules.flatMap(([name, rule]) => toField(name, rule))
  if (type === 'site' || type === 'words') return own
  const fields = [...own, BODY]
  const find = (name: string) => fields.filter((field) => field.name === name)
  const rest = fields.filter(({ name }) => !FIRST.includes(name))
  return [...FIRST.flatMap(find), SECTION, ...rest]
}

function toField(name: string, rule: FieldRule): FormField[] {
  const { description: hint, required = false, sameAs, usual } = rule
  const widget = sameAs === undefined ? findFieldWidget(rule) : undefined
  if (!widget) return []
  return [
    { name, label: labelOf(name), hint, required, ...widget, ...(usual && { usual }) },
  ]
}

/** Room for sentences and names that others wrote are for fields of any kind. */
function findFieldWidget({ kind, long, names }: FieldRule): Widget | undefined {
  if (long) return { widget: 'text' }
  if (names === undefined) return findWidget(kind)
  const isList = kindOf(kind).stored === 'strings'
  return { widget: isList ? 'imprint-names' : 'imprint-name', names }
}
