import { parseDate } from '../../../model/date.ts'
import { reportAddresses } from './check-own-url.ts'
import { type DocumentInput, placeOf } from './document-input.ts'

/** The rules between fields; each value alone is checked before. */
export function checkDocument(input: DocumentInput): void {
  if (input.type === 'site') return
  reportAddresses(input)
  reportDates(input)
  if (input.type !== 'article') return
  reportAuthors(input)
  reportHero(input)
  reportId(input)
}

function reportAuthors({
  entries,
  fields,
  given,
  missingAt,
  report,
}: DocumentInput): void {
  const { authors } = fields
  if (given.has('author') && given.has('authors')) {
    const places = ['author', 'authors'].map((name) => placeOf(name, entries))
    const message = 'An article has `author` or `authors`, not both: keep one of them'
    report.error(Math.max(...places), message)
  } else if (Array.isArray(authors) && authors.length === 0) {
    const message = '`authors` is an empty list: name one, such as [Ada Lovelace]'
    report.error(placeOf('authors', entries), message)
  } else if (!given.has('author') && !given.has('authors') && missingAt !== undefined) {
    const message =
      '`author` is missing: write a name or the id of a file in authors/, or a list of them as `authors`'
    report.error(missingAt, message)
  }
}

function reportDates({ entries, fields, report }: DocumentInput): void {
  const { publish_date: published, updated_date: updated } = fields
  if (typeof published !== 'string' || typeof updated !== 'string') return
  if (!isEarlier(updated, published)) return
  const message = `\`updated_date\` ${updated} is before \`publish_date\` ${published}: correct one of them`
  report.warning(placeOf('updated_date', entries), message)
}

/** A day has no zone yet, so it is compared with an instant by the day that is written. */
function isEarlier(date: string, other: string): boolean {
  const [a, b] = [parseDate(date), parseDate(other)]
  if (a?.kind === 'instant' && b?.kind === 'instant') return a.instant < b.instant
  return date.slice(0, 10) < other.slice(0, 10)
}

function reportHero({ entries, given, report }: DocumentInput): void {
  // A misspelt name has no place yet; the warning comes once it is right.
  const image = placeOf('heroImage', entries)
  const alt = placeOf('heroAlt', entries)
  if (image > 0 && given.has('heroImage') && !given.has('heroAlt')) {
    const message =
      '`heroImage` has no `heroAlt`: say what it shows, for those who can not see it'
    report.warning(image, message)
  }
  if (alt > 0 && given.has('heroAlt') && !given.has('heroImage')) {
    const message = '`heroAlt` describes no picture: add `heroImage` or remove it'
    report.warning(alt, message)
  }
}

function reportId({ entries, fields, report }: DocumentInput): void {
  const { id } = fields
  // `path:…` is what an article without an id is known by, spaces in its name included.
  if (typeof id !== 'string' || id.startsWith('path:') || !/\s/.test(id)) return
  report.error(placeOf('id', entries), '`id` may hold no spaces: remove them')
}
