// Checks the rules between the fields of a document, and between fields and its path.
import { parseDate } from '../../../model/date.ts'
import { isSettingsType } from '../../../model/document.ts'
import { isOwnAlias } from '../../../site/alias.ts'
import { derivedName, parseUsableSlug, slugOf } from '../../../site/document-slug.ts'
import { parseMarkdownPath } from '../../../site/api/markdown-url.ts'
import { RESERVED_NAMES } from '../../../site/reserved.ts'
import { isDated, isPageType, toRoutePath } from '../../../site/routes.ts'
import { toSlug } from '../../../site/slug.ts'
import { shorten } from '../../schema/kinds/value.ts'
import type { CheckedFields, FieldsInput } from '../fields/check-fields.ts'
import { toViolation } from '../messages.ts'

export type DocumentInput = Omit<FieldsInput, 'text' | 'derived'> & CheckedFields

/** Each value alone is checked before. */
export function checkDocument(input: DocumentInput): void {
  if (isSettingsType(input.type)) return
  reportDerivedSlug(input)
  reportReservedName(input)
  reportOwnAlias(input)
  reportDateOrder(input)
  if (input.type === 'article') reportHero(input)
}

/** Where a field's value is; undefined for a field that only a misspelt name gives. */
function findOffset(name: string, { entries }: DocumentInput): number | undefined {
  return entries.find((entry) => entry.name === name)?.value.start
}

/** About the name that a document without `slug` takes its address from. */
function reportDerivedSlug(input: DocumentInput): void {
  const { path, given, fields, missingAt, report } = input
  const name = derivedName(path)
  // Without trust in the entries a `slug` may be hidden by bad syntax.
  if (missingAt === undefined) return
  if (path.includes('\\')) {
    const values = { what: 'file', name: shorten(path), remedy: 'rename it without `\\`' }
    report(toViolation('slug-invalid:file-name', values), 0)
  } else if (given.has('slug')) {
    const isMade = findOffset('slug', input) === undefined
    if (!isMade || name === undefined || parseUsableSlug(name)) return
    const values = { name: shorten(name), slug: String(fields.slug) }
    report(toViolation('slug-derived', values), 0)
  } else if (name === undefined) {
    report(toViolation('slug-invalid:index', {}), 0)
  } else if (slugOf(path, {}) === undefined) {
    const better = toSlug(name)
    const what = path.endsWith('/index.md') ? 'folder' : 'file'
    const remedy =
      better === undefined || !parseUsableSlug(better)
        ? `rename the ${what}, or set \`slug\``
        : `rename the ${what} to \`${better}\`, or set \`slug: ${better}\``
    const values = { what, name: shorten(name), remedy }
    report(toViolation('slug-invalid:file-name', values), 0)
  }
}

function reportReservedName(input: DocumentInput): void {
  const { type, fields, report } = input
  const slug = slugOf(input.path, fields)
  if (slug === undefined || !isPageType(type)) return
  const path = toRoutePath(type, { slug })
  const isTwin = parseMarkdownPath(path) !== undefined
  if (!isTwin && !RESERVED_NAMES.has(path.slice(1))) return
  const offset = findOffset('slug', input)
  const remedy = offset ? 'choose another' : 'rename the file or set `slug`'
  const rule = isTwin ? 'slug-reserved:markdown' : 'slug-reserved'
  report(toViolation(rule, { slug, remedy }), offset ?? 0)
}

function reportOwnAlias(input: DocumentInput): void {
  const { type, path, fields, report } = input
  const slug = slugOf(path, fields)
  if (!isPageType(type) || isDated(type)) return
  if (slug === undefined || !Array.isArray(fields.aliases)) return
  const own = toRoutePath(type, { slug })
  const aliases: readonly unknown[] = fields.aliases
  const alias = aliases.find(
    (name) => typeof name === 'string' && isOwnAlias(type, own, name),
  )
  if (alias === undefined) return
  const values = { alias: shorten(String(alias)) }
  report(toViolation('alias-own', values), findOffset('aliases', input) ?? 0)
}

function reportDateOrder(input: DocumentInput): void {
  const { publish_date: published, updated_date: updated } = input.fields
  if (typeof published !== 'string' || typeof updated !== 'string') return
  if (!isEarlier(updated, published)) return
  const violation = toViolation('date-order', { updated, published })
  input.report(violation, findOffset('updated_date', input) ?? 0)
}

/** A day has no zone yet, so it is compared with an instant by the day that is written. */
function isEarlier(date: string, other: string): boolean {
  const [a, b] = [parseDate(date), parseDate(other)]
  if (a?.kind === 'instant' && b?.kind === 'instant') return a.instant < b.instant
  return date.slice(0, 10) < other.slice(0, 10)
}

function reportHero(input: DocumentInput): void {
  const { given, fields, report } = input
  // A misspelt name has no place yet; the warning comes once it is right.
  const image = findOffset('heroImage', input)
  const alt = findOffset('heroAlt', input)
  if (image !== undefined && 'heroImage' in fields && !given.has('heroAlt')) {
    report(toViolation('hero-alt-missing', {}), image)
  }
  if (alt !== undefined && given.has('heroAlt') && !given.has('heroImage')) {
    report(toViolation('hero-alt-unused', {}), alt)
  }
}
