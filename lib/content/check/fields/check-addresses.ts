import { checkEntries, checkEntry } from './check-list.ts'
import type { Field } from './field.ts'
import { documentTypeOf } from '../document/document-type.ts'
import { toAliasPath } from '../../../site/alias.ts'
import { shorten, type Value } from '../yaml/value.ts'

/** Old slugs or site paths, as they are written. */
export function checkAddresses(value: Value, field: Field) {
  return checkEntries(value, field, 'addresses', checkAddress)
}

function checkAddress(value: Value, field: Field): string | undefined {
  const text = checkEntry(value, field)
  if (text === undefined) return undefined
  const type = documentTypeOf(field.path) === 'page' ? 'page' : 'article'
  if (toAliasPath(type, text) !== undefined) return text
  field.report.error(
    value.start,
    `\`${field.label}\` must be an old slug or an old path from \`/\`, without query, fragment or \`..\`, and no address of the site itself: \`${shorten(text)}\` is not`,
  )
  return undefined
}
