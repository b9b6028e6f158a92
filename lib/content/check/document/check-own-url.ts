import { RESERVED_NAMES } from '../../../site/reserved.ts'
import { toAliasPath } from '../../../site/alias.ts'
import { isPageType, toRoutePath } from '../../../site/routes.ts'
import { type DocumentInput, placeOf } from './document-input.ts'
import { explainDerivedSlug } from '../fields/check-slug.ts'
import { slugOf } from '../../../site/document-slug.ts'
import { shorten } from '../yaml/value.ts'

/** The address that a document gets, and those that it leaves behind. */
export function reportAddresses(input: DocumentInput): void {
  const { path, given, missingAt, report } = input
  const message = given.has('slug') ? undefined : explainDerivedSlug(path)
  // Without trust in the entries a `slug` may be hidden by bad syntax.
  if (message !== undefined && missingAt !== undefined) report.error(0, message)
  reportReservedName(input)
  reportOwnAlias(input)
}

function reportReservedName({
  type,
  path,
  entries,
  fields,
  report,
}: DocumentInput): void {
  const slug = slugOf(path, fields)
  if (type !== 'page' || slug === undefined || !RESERVED_NAMES.has(slug)) return
  const where = placeOf('slug', entries)
  const remedy = where === 0 ? 'rename the file or set `slug`' : 'choose another'
  report.error(
    where,
    `A page can not be named \`${slug}\`, because a route of the site is: ${remedy}`,
  )
}

function reportOwnAlias({ type, path, entries, fields, report }: DocumentInput): void {
  const { aliases } = fields
  const slug = slugOf(path, fields)
  if (!isPageType(type)) return
  if (slug === undefined || !Array.isArray(aliases)) return
  const own = toRoutePath(type, { slug })
  const names: readonly unknown[] = aliases
  const alias = names.find(
    (name) => typeof name === 'string' && toAliasPath(type, name) === own,
  )
  if (alias === undefined) return
  const message = `\`${shorten(String(alias))}\` is the address that the document has now: remove it from \`aliases\``
  report.error(placeOf('aliases', entries), message)
}
