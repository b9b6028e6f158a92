// Fields of the addresses of a document, present and old, and `redirects` of the site.
import {
  type AliasFault,
  isAlias,
  parseAlias,
  parseOldPath,
} from '../../../site/alias.ts'
import { parseUsableSlug } from '../../../site/document-slug.ts'
import { hasColumn } from '../../../site/routes.ts'
import { toSlug } from '../../../site/slug.ts'
import { defineTextKind, type Field, type Kind, listOwnAddress, toFix } from './kind.ts'
import { checkEntries, checkEntry, toList } from './list.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { describe, type Entry, quote, shorten, type Value } from './value.ts'

export const slug = defineTextKind({
  example: 'my-article',
  check: checkSlug,
})

function checkSlug(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || parseUsableSlug(text)) return text
  const found = shorten(text)
  const made = toSlug(text.replace(/^.*\/(?=[^/])/, ''))
  if (made === undefined || !parseUsableSlug(made)) {
    const violation = toViolation('slug-invalid', { field: field.label, found })
    field.report(violation, value.start)
    return undefined
  }
  // Digits alone need quotes in YAML.
  const meant = /^[\d.]/.test(made) ? quote(made) : made
  const values = { field: field.label, found, meant }
  field.report(toViolation('field-form', values), value.start, toFix(value, meant))
  return made
}

/** Of articles, in the order in which they are shown. */
export const slugs: Kind = {
  stored: 'strings',
  isBlankAbsent: true,
  example: '[my-article, another]',
  check: (value, field) =>
    checkEntries(value, field, checkSlug, slugs.example, toList(value)),
}

/** Old names, slugs or site paths, as they are written. */
export const aliases: Kind = {
  stored: 'strings',
  example: '[old-name, /2019/old-name]',
  check: (value, field) =>
    checkEntries(value, field, checkAlias, aliases.example, toList(value)),
}

function checkAlias(value: Value, field: Field): string | undefined {
  const text = checkEntry(value, field)
  if (text === undefined || !hasColumn(field.type, 'content')) return undefined
  const parsed = parseAlias(field.type, text)
  if (isAlias(parsed)) return text
  reportFault(parsed, text, value.start, field)
  return undefined
}

/** Old addresses, each with a path of the site. */
export const redirects: Kind = {
  stored: 'json',
  schema: { additionalProperties: { type: 'string' } },
  example: '{ /old/feed.xml: /feed.xml }',
  check: checkRedirects,
  listAddresses: (value) =>
    value.kind === 'mapping'
      ? value.entries.flatMap((entry) => listOwnAddress(entry.value))
      : [],
}

function checkRedirects(value: Value, field: Field): object | undefined {
  if (value.kind === 'mapping') {
    const isGood = (entry: Entry) => checkRedirect(entry, field)
    return Object.fromEntries(value.entries.filter(isGood).map(toPair))
  }
  const values = {
    field: field.label,
    found: describe(value),
    example: redirects.example,
  }
  field.report(toViolation('redirect-invalid:mapping', values), value.start)
  return undefined
}

function toPair({ name, value }: Entry): [string, string] {
  return [name, value.kind === 'text' ? value.text : '']
}

const SITE_PATH = /^\/(?![/\\])[^?#]*$/

/** Reports what is wrong on either side, and returns whether nothing is. */
function checkRedirect({ name, key, value }: Entry, field: Field): boolean {
  const parsed = parseOldPath(name)
  const isPath = /^(?:\/|https?:)/i.test(name)
  const fault = isAlias(parsed) ? 'form' : parsed
  if (!isAlias(parsed) || !isPath) reportFault(fault, name, key.start, field)
  const label = `${field.label}, ${shorten(name)}`
  const to = checkEntry(value, { ...field, label })
  const isGood = to === undefined || SITE_PATH.test(to)
  if (!isGood) {
    const violation = toViolation('redirect-invalid', {
      field: label,
      found: shorten(to),
    })
    field.report(violation, value.start)
  }
  return isPath && isAlias(parsed) && to !== undefined && isGood
}

function reportFault(
  fault: AliasFault,
  found: string,
  offset: number,
  { label, report }: Field,
): void {
  report(
    toViolation(`alias-invalid:${fault}`, { field: label, found: shorten(found) }),
    offset,
  )
}
