// The field that says which feeds have archives.
import type { FeedArchives } from '../../../../site/paging.ts'
import { suggestSpelling } from '../../../../text/spelling.ts'
import { feedArchives } from '../form.ts'
import { type Field, type Kind, toFix } from '../kind.ts'
import { toViolation } from '../messages.ts'
import { describe, shorten, type Value } from '../value.ts'

const EXAMPLE = '{ archives: all }'

/** A mapping of one setting, `archives`. */
export const feeds: Kind = {
  stored: 'json',
  schema: { properties: { archives: feedArchives.schema } },
  example: EXAMPLE,
  check: checkFeeds,
}

function checkFeeds(value: Value, field: Field): { archives?: FeedArchives } {
  if (value.kind === 'mapping') {
    const settings = value.entries.map(({ name, key, value: setting }) => {
      if (name === 'archives') return checkArchives(setting, field)
      const meant = suggestSpelling(name, ['archives'])
      const remedy = meant ? `: did you mean \`${meant}\`?` : `: write ${EXAMPLE}`
      const values = { field: field.label, name: shorten(name), remedy }
      const fix = meant ? toFix({ ...setting, ...key }, meant) : undefined
      field.report(toViolation('field-invalid:setting', values), key.start, fix)
      return {}
    })
    return Object.assign({}, ...settings)
  }
  const form = `a mapping such as ${EXAMPLE}`
  const found = value.kind === 'text' ? shorten(value.text) : describe(value)
  const values = { field: field.label, form, found, remedy: '' }
  field.report(toViolation('field-invalid', values), value.start)
  return {}
}

function checkArchives(value: Value, field: Field) {
  const label = `${field.label}, archives`
  const archives = feedArchives.check(value, { ...field, label })
  return archives === undefined ? {} : { archives }
}
