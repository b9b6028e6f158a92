// The field that says which shapes the addresses of the site have.
import {
  type AddressFault,
  listAddressFaults,
} from '../../../../site/shapes/addresses.ts'
import {
  isShape,
  parseShape,
  SHAPED,
  type Shaped,
} from '../../../../site/shapes/shape.ts'
import { suggestSpelling } from '../../../../text/spelling.ts'
import { flag } from '../flag.ts'
import { type Field, type Kind, toFix } from '../kind.ts'
import { checkEntries } from '../list.ts'
import { toViolation } from '../messages.ts'
import { describe, type Entry, shorten, type Value } from '../value.ts'

const EXAMPLE = '{ article: /:year/:month/:slug }'

const FORMS = {
  form: 'a path of small letters, digits and dashes',
  slug: 'a path that ends in `:slug`',
  part: 'a path whose variable parts are `:year`, `:month` and `:day` of an article, and `:slug`',
  dates: 'a path with `:year` first, then `:month`, then `:day`',
  prefix: 'a path that begins with a name, such as /topics/:slug',
  taken: 'a path that begins with a name which the site has no other pages at',
  shared: 'a path that begins with another name than those of the other shapes',
} as const satisfies Record<AddressFault['fault'], string>

const SHAPES = Object.fromEntries(SHAPED.map((id) => [id, { type: 'string' }]))

/** A mapping from kinds of pages to the shapes of their addresses. */
export const addresses: Kind = {
  stored: 'json',
  schema: {
    properties: {
      ...SHAPES,
      trailing_slash: { type: 'boolean' },
      former: { type: 'array', items: { type: 'object', properties: SHAPES } },
    },
    additionalProperties: false,
  },
  example: EXAMPLE,
  check: (value, field) => checkMapping(value, field, checkSetting, listAddressFaults),
}

type Values = Record<string, unknown>

function checkMapping(
  value: Value,
  field: Field,
  check: (entry: Entry, field: Field) => unknown,
  listFaults: (fields: Values) => readonly AddressFault[],
): Values {
  if (value.kind !== 'mapping') {
    const found = value.kind === 'text' ? shorten(value.text) : describe(value)
    const values = { field: field.label, form: `a mapping such as ${EXAMPLE}`, found }
    field.report(toViolation('field-invalid', { ...values, remedy: '' }), value.start)
    return {}
  }
  const fields: Values = {}
  for (const entry of value.entries) {
    const checked = check(entry, { ...field, label: `${field.label}, ${entry.name}` })
    if (checked !== undefined) fields[entry.name] = checked
  }
  for (const { id, fault } of listFaults(fields)) {
    const entry = value.entries.find(({ name }) => name === id)
    if (entry) reportFault(entry, fault, field)
    delete fields[id]
  }
  return fields
}

function checkSetting(entry: Entry, field: Field): unknown {
  const { name, value } = entry
  if (name === 'trailing_slash') return flag.check(value, field)
  if (name !== 'former') return checkShape(entry, field)
  return checkEntries(
    value,
    field,
    (each, one) => checkMapping(each, one, checkShape, listFormerFaults),
    `[${EXAMPLE}]`,
  )
}

function checkShape({ name, key, value }: Entry, field: Field): string | undefined {
  if (!SHAPED.some((id) => id === name)) {
    const meant = suggestSpelling(name, [...SHAPED, 'trailing_slash', 'former'])
    const remedy = meant ? `: did you mean \`${meant}\`?` : `: write ${EXAMPLE}`
    const label = field.label.replace(/, [^,]*$/, '')
    const values = { field: label, name: shorten(name), remedy }
    const fix = meant ? toFix({ ...value, ...key }, meant) : undefined
    field.report(toViolation('field-invalid:setting', values), key.start, fix)
    return undefined
  }
  return value.kind === 'text' ? value.text : describe(value)
}

/** An old shape may begin as another one does. */
function listFormerFaults(fields: Values): AddressFault[] {
  return SHAPED.filter((id) => fields[id] !== undefined).flatMap((id) => {
    const parsed = parseShape(id, `${fields[id]}`)
    return isShape(parsed) ? [] : [{ id, fault: parsed }]
  })
}

const EXAMPLES: Readonly<Record<Shaped, string>> = {
  article: '/:year/:month/:slug',
  tag: '/topics/:slug',
  author: '/people/:slug',
  series: '/collections/:slug',
}

function reportFault({ name, value }: Entry, fault: AddressFault['fault'], field: Field) {
  const written = value.kind === 'text' ? shorten(value.text) : describe(value)
  const id = SHAPED.find((known) => known === name) ?? 'article'
  const values = {
    field: `${field.label}, ${name}`,
    form: FORMS[fault],
    found: written,
    remedy: `: write such as ${EXAMPLES[id]}`,
  }
  field.report(toViolation('field-invalid', values), value.start)
}
