// The form of a document: its fields in the order in which an author thinks of them.
import type { DocumentType } from '../../model/document.ts'
import { hasColumn, isPageType } from '../../site/routes.ts'
import { type FieldRule, fieldRulesOf } from '../../content/schema/fields.ts'
import { kindOf } from '../../content/schema/kinds/index.ts'
import type { FormField, Widget } from './field.ts'
import { MORE_KEY, TOOLS_KEY } from './keys.ts'
import { findWidget } from './widgets.ts'
import { HINTS, labelOf, WORDS } from './words.ts'

/** What an author thinks of first; all else follows in the order of the table. */
const FIRST: readonly string[] = [
  ...['title', 'name', 'subtitle', 'description', 'bio', 'avatar', 'body'],
  ...['publish_date', 'draft', 'author', 'authors', 'tags', 'series'],
  ...['heroImage', 'heroAlt'],
]

const FIRST_OF_SITE: readonly string[] = [
  ...['title', 'tagline', 'description', 'url', 'language', 'time_zone'],
  ...['navigation', 'social', 'featured', 'start_here', 'rights', 'theme'],
]

const BODY: FormField = {
  name: 'body',
  label: WORDS.body,
  hint: WORDS.bodyHint,
  required: false,
  widget: 'imprint-body',
}

/** What is done with an article as a whole. */
const TOOLS: FormField = {
  name: TOOLS_KEY,
  label: WORDS.tools,
  required: false,
  widget: 'imprint-tools',
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
 * write it into every old file that lacks the field. What a page needs may be there under the name
 * of another engine, or in its text: the check knows, and a form that demands it could not be saved.
 */
export function makeForm(type: DocumentType): FormField[] {
  const rules = Object.entries<FieldRule>(fieldRulesOf(type))
  const own = rules
    .flatMap(([name, rule]) => toField(name, rule))
    .map((field) => (isPageType(type) ? { ...field, required: false } : field))
  const fields = hasColumn(type, 'content') ? [...own, BODY] : own
  const order = type === 'site' ? FIRST_OF_SITE : FIRST
  const find = (name: string) => fields.filter((field) => field.name === name)
  const rest = fields.filter(({ name }) => !order.includes(name))
  const tools = type === 'article' ? [TOOLS] : []
  return [...tools, ...order.flatMap(find), SECTION, ...rest]
}

function toField(name: string, rule: FieldRule): FormField[] {
  const { description, required = false, sameAs, usual } = rule
  const hint = HINTS[name] ?? description
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
