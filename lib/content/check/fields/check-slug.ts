import { toSlug } from '../../../site/slug.ts'
import { checkText, toFix } from './check-text.ts'
import type { Field } from './field.ts'
import { derivedName, parseUsableSlug } from '../../../site/document-slug.ts'
import { quote, shorten, type Value } from '../yaml/value.ts'

const SLUG_RULE = 'letters, digits and single `-`, `_` or `.` between them'

/** The last part of an address, as it is written. */
export function checkSlug(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || parseUsableSlug(text)) return text
  const { label, report } = field
  const repaired = repairSlug(text)
  const found = `\`${label}\` may hold ${SLUG_RULE}, not \`${shorten(text)}\``
  if (repaired === undefined) report.error(value.start, `${found}: choose another`)
  else report.error(value.start, `${found}: write ${repaired}`, toFix(value, repaired))
  return undefined
}

/** As it would be written in YAML: digits alone need quotes. */
function repairSlug(source: string): string | undefined {
  const slug = toSlug(source.replace(/^.*\/(?=[^/])/, ''))
  if (slug === undefined || !parseUsableSlug(slug)) return undefined
  return /^[\d.]/.test(slug) ? quote(slug) : slug
}

/** A message about the name that a document without `slug` takes its address from. */
export function explainDerivedSlug(path: string): string | undefined {
  const name = derivedName(path)
  if (name === undefined) {
    return 'An `index.md` takes its address from its folder: move it into a folder of its own'
  }
  if (parseUsableSlug(name)) return undefined
  const better = toSlug(name)
  const where = path.endsWith('/index.md') ? 'folder' : 'file'
  const found = `The address comes from the ${where}'s name, and \`${shorten(name)}\` is none`
  if (better === undefined || !parseUsableSlug(better)) {
    return `${found}: rename the ${where}, or set \`slug\``
  }
  return `${found}: rename the ${where} to \`${better}\`, or set \`slug: ${better}\``
}
