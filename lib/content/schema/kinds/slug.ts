// Fields that are the last part of an address.
import { parseUsableSlug } from '../../../site/document-slug.ts'
import { toSlug } from '../../../site/slug.ts'
import { defineTextKind, type Field, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { quote, shorten, type Value } from './value.ts'

export const slug = defineTextKind({
  example: 'my-article',
  check: checkSlug,
})

function checkSlug(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || parseUsableSlug(text)) return text
  const repaired = repairSlug(text)
  const violation = toViolation('slug-invalid', {
    field: field.label,
    found: shorten(text),
    remedy: repaired === undefined ? 'choose another' : `write ${repaired}`,
  })
  field.report(violation, value.start, toFix(value, repaired))
  return undefined
}

/** As it would be written in YAML: digits alone need quotes. */
function repairSlug(source: string): string | undefined {
  const slug = toSlug(source.replace(/^.*\/(?=[^/])/, ''))
  if (slug === undefined || !parseUsableSlug(slug)) return undefined
  return /^[\d.]/.test(slug) ? quote(slug) : slug
}
