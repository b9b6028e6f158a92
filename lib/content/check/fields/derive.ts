// Finds in a body and in the name of a file what the fields do not say.
import type { DocumentType } from '../../../model/document.ts'
import { parseDate } from '../../../model/date.ts'
import { derivedName, parseUsableSlug } from '../../../site/document-slug.ts'
import { toSlug, toSlugOrHash } from '../../../site/slug.ts'
import { findTitleHeading, type TitleHeading } from './title-heading.ts'

export interface DeriveInput {
  readonly type: DocumentType
  readonly path: string
  readonly body: string
  /** Names of the fields that say something. */
  readonly given: ReadonlySet<string>
  /** Whether the file itself has the field `publish_date`, by that name. */
  readonly hasOwnDate: boolean
}

export interface Derived {
  readonly fields: Readonly<Record<string, string>>
  /** The heading that is the title, and stands there instead of in the body. */
  readonly heading?: TitleHeading | undefined
}

/** A title from the first heading; a day, and the address without it, from the name. */
export function deriveFields(input: DeriveInput): Derived {
  const { type, body, given } = input
  if (type === 'author') return { fields: deriveAuthorSlug(input) }
  if (type !== 'article' && type !== 'page') return { fields: {} }
  const heading = given.has('title') ? undefined : findTitleHeading(body)
  const title = heading ? { title: heading.title } : {}
  const dated = deriveFromName(input)
  return { fields: { ...title, ...deriveSlug(input), ...dated }, heading }
}

/** Notes have names with spaces and signs: such a name is no address, and one is made of it. */
function deriveSlug({ path, given }: DeriveInput): Record<string, string> {
  const name = derivedName(path)
  if (given.has('slug') || name === undefined || parseUsableSlug(name)) return {}
  const slug = toSlug(name)
  return { slug: slug && parseUsableSlug(slug) ? slug : toSlugOrHash(name) }
}

/** An author has the address that the name has in an article. */
function deriveAuthorSlug({ path, given }: DeriveInput): Record<string, string> {
  const name = derivedName(path)
  if (given.has('slug') || name === undefined || parseUsableSlug(name)) return {}
  return { slug: toSlugOrHash(name) }
}

const DATED = /^(\d{4}-\d\d-\d\d)(?:[-_. ]+(.+))?$/

/**
 * A file that has always had `publish_date` keeps its whole name as its address: it was
 * published there.
 */
function deriveFromName({
  type,
  path,
  given,
  hasOwnDate,
}: DeriveInput): Record<string, string> {
  const { day, rest } = parseName(path)
  if (day === undefined || hasOwnDate) return {}
  const date = given.has('publish_date') ? {} : { publish_date: day }
  // The address of a page is its whole name.
  if (type === 'page') return date
  const name = rest ?? ''
  const slug = parseUsableSlug(name) ?? toSlug(name)
  const isFree = !given.has('slug') && slug !== undefined && parseUsableSlug(slug)
  return { ...date, ...(isFree && { slug }) }
}

/** `2014-05-01-name.md`, `2014-05-01-name/index.md` and `2014/05/01/name.md`. */
export function parseName(path: string): { day?: string; rest?: string | undefined } {
  const [, day, rest] = DATED.exec(derivedName(path) ?? '') ?? []
  if (day !== undefined && parseDate(day)) return { day, rest }
  const [, year, month, date] =
    /\/(\d{4})\/(\d\d)\/(\d\d)\/[^/]+(?:\/index)?\.md$/.exec(path) ?? []
  const folders = `${year}-${month}-${date}`
  return parseDate(folders) ? { day: folders } : {}
}
