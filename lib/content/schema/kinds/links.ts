// Fields that are lists of links with labels.
import type { Link } from '../../../model/article.ts'
import { decodePath, parseLink } from '../../../site/url.ts'
import { checkAddress } from './address.ts'
import { type Field, isAbsent, type Kind, listOwnAddress } from './kind.ts'
import { checkEntries } from './list.ts'
import { toViolation } from './messages.ts'
import { checkText, text } from './text.ts'
import { type Entry, shorten, type TextValue, type Value } from './value.ts'

const EXAMPLE = '[{ label: Home, href: / }]'

/** A list of `{ label, href }`, both required and nothing else. */
export const links: Kind = {
  stored: 'links',
  example: EXAMPLE,
  check: (value, field) => checkEntries(value, field, checkLink, EXAMPLE),
  listAddresses,
}

function listAddresses(value: Value): TextValue[] {
  const entries = value.kind === 'list' ? value.values : []
  const parts = entries.flatMap((entry) =>
    entry.kind === 'mapping' ? entry.entries : [],
  )
  return parts.flatMap((part) => (part.name === 'href' ? listOwnAddress(part.value) : []))
}

type Part = keyof Link
type Mapping = Value & { readonly kind: 'mapping' }

function checkLink(value: Value, field: Field): Link | undefined {
  if (value.kind !== 'mapping') {
    field.report(toViolation('field-type:link', { field: field.label }), value.start)
    return undefined
  }
  const entries = value.entries.map((entry) => adoptPart(entry, value, field))
  const mapping = { ...value, entries }
  const label = checkPart('label', mapping, field, checkText)
  const href = checkPart('href', mapping, field, checkHref)
  return label !== undefined && href !== undefined ? { label, href } : undefined
}

/** The two parts by other names. */
const PARTS: Readonly<Record<Part, readonly string[]>> = {
  label: ['label', 'name', 'title', 'text'],
  href: ['href', 'url', 'link', 'path'],
}

/** Puts an entry under the name of the part that it was meant to be. */
function adoptPart(entry: Entry, { entries }: Mapping, field: Field): Entry {
  const { name, key } = entry
  if (name === 'label' || name === 'href') return entry
  const word = name.toLowerCase()
  const meant = (['label', 'href'] as const).find(
    (part) => PARTS[part].includes(word) && !entries.some((each) => each.name === part),
  )
  const values = { field: field.label, name: shorten(name) }
  if (meant === undefined) {
    field.report(toViolation('link-part:unknown', values), key.start)
    return entry
  }
  const violation = toViolation('link-part:misspelt', { ...values, meant })
  field.report(violation, key.start, { start: key.start, end: key.end, text: meant })
  return { ...entry, name: meant }
}

function checkPart(
  part: Part,
  mapping: Mapping,
  field: Field,
  check: (value: Value, field: Field) => string | undefined,
): string | undefined {
  const entry = mapping.entries.find(({ name }) => name === part)
  if (entry && !isAbsent(entry.value, text)) {
    return check(entry.value, { ...field, label: `${field.label}, ${part}` })
  }
  const offset = entry?.key.start ?? mapping.start
  field.report(toViolation('link-part', { field: field.label, part }), offset)
  return undefined
}

function checkHref(value: Value, field: Field): string | undefined {
  return checkAddress(value, field, 'address-invalid:href', isHref)
}

/** Menus stand on every page, so a path relative to one file would mean nothing. */
function isHref(text: string): boolean {
  if (/\s/.test(text) || text.startsWith('//')) return false
  const link = parseLink(text)
  if (link?.kind === 'site') return !/(?:^|\/)\.\.(?:[/?#]|$)/.test(decodePath(link.path))
  return link?.kind === 'absolute'
}
