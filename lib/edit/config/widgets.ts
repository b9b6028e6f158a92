// The one table of widgets: what shows each kind of field in a form.
import { listPictureExtensions } from '../../http/media-type.ts'
import { type FieldKind, kindOf } from '../../content/schema/kinds/index.ts'
import { toSchemaFields } from './schema-fields.ts'
import { labelOf, WORDS } from './words.ts'
import type { Widget } from './field.ts'

/** Undefined: no form shows such a value, which stays as it is written. */
type MakeWidget = (kind: FieldKind) => Widget | undefined

const line: MakeWidget = () => ({ widget: 'string' })
const list: MakeWidget = () => ({ widget: 'list', label_singular: WORDS.line })
const choice: MakeWidget = (kind) => ({
  widget: 'select',
  options: kindOf(kind).schema?.enum ?? [],
})
const mapping: MakeWidget = (kind) => {
  const { propertyNames, additionalProperties } = kindOf(kind).schema ?? {}
  const [options, values] = [propertyNames, additionalProperties].map(listChoices)
  return { widget: 'imprint-mapping', options, values }
}
const settings: MakeWidget = (kind) => ({
  widget: 'object',
  collapsed: 'auto',
  fields: toSchemaFields(kindOf(kind).schema),
})
const part = (name: 'label' | 'href') => ({
  name,
  label: labelOf(name),
  widget: 'string',
})

/**
 * A kind that is added needs a row. A mapping whose names may contain dots has no form: the
 * editor takes dots for levels.
 */
const WIDGETS = {
  text: line,
  id: line,
  texts: list,
  // The CMS writes another date, and `false`, into each file that its own fields are opened for.
  date: () => ({ widget: 'imprint-date' }),
  flag: () => ({ widget: 'imprint-flag' }),
  slug: line,
  slugs: list,
  aliases: list,
  paths: list,
  redirects: () => undefined,
  link: line,
  links: () => ({
    widget: 'list',
    label_singular: WORDS.link,
    summary: '{{label}} → {{href}}',
    collapsed: 'auto',
    fields: [part('label'), part('href')],
  }),
  image: () => ({
    widget: 'image',
    accept: listPictureExtensions()
      .map((extension) => `.${extension}`)
      .join(','),
  }),
  handle: line,
  language: line,
  timeZone: line,
  siteUrl: line,
  hub: line,
  receivers: list,
  origins: list,
  indexNowKey: line,
  feedBody: choice,
  feeds: settings,
  addresses: settings,
  frontMatter: choice,
  host: choice,
  checks: mapping,
  letter: settings,
  words: mapping,
  theme: settings,
} as const satisfies Record<FieldKind, MakeWidget>

/** What a part of a schema lets one choose from. */
function listChoices(schema: unknown): unknown {
  const { enum: choices }: { enum?: unknown } =
    typeof schema === 'object' ? { ...schema } : {}
  return choices
}

/** What shows a field of that kind; undefined where no form does. */
export function findWidget(kind: FieldKind): Widget | undefined {
  const make: MakeWidget = WIDGETS[kind]
  return make(kind)
}
