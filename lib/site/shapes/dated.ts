// Slugs of articles whose address says when they were published.
import type { Params } from '../pattern.ts'
import { ADDRESSES } from './addresses.ts'

/** Length of `2019-05-03` up to the parts that a shape has, by their number. */
const LENGTHS = [0, 4, 7, 10]

function countDates(pattern: string): number {
  return (pattern.match(/:(?:year|month|day)\b/g) ?? []).length
}

/**
 * What an article is known by in this site: its slug, behind what its address says of its day.
 * `/:year/:month/:slug` makes `2019-05-hello` of `hello`, so that two years may have one.
 */
export function toDatedSlug(slug: string, day: string): string {
  return toDatePrefix(ADDRESSES.patterns.article, day) + slug
}

/** Letters in front of the slug that the file of an article has. */
export const DATE_LENGTH = toDatePrefix(ADDRESSES.patterns.article, '2000-01-01').length

/** The slug that authors write, of one with the date of its address. */
export function toUndatedSlug(slug: string): string {
  return slug.slice(DATE_LENGTH)
}

/** The same day with another slug. */
export function toSiblingSlug(slug: string, written: string): string {
  return slug.slice(0, DATE_LENGTH) + written
}

function toDatePrefix(pattern: string, day: string): string {
  const length = LENGTHS[countDates(pattern)] ?? 0
  return length === 0 ? '' : `${day.slice(0, length)}-`
}

/** Of an old shape: the decoded parameters of the address of an article of a day. */
export function toFormerParams(slug: string, day: string): Params {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month, day: date, slug }
}

const KEYS = [
  undefined,
  /^(?<year>\d{4})-(?<slug>.+)$/s,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<slug>.+)$/s,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})-(?<slug>.+)$/s,
]

/** Takes a dated slug apart for a pattern; undefined for a slug without the date of one. */
export function toPatternParams(pattern: string, params: Params): Params | undefined {
  const key = KEYS[countDates(pattern)]
  if (!key) return params
  const parts = key.exec(params.slug ?? '')?.groups
  return parts && { ...params, ...parts }
}

/** Reverses `toPatternParams`. */
export function toDatedParams({ year, month, day, ...params }: Params): Params {
  if (year === undefined) return params
  const slug = [year, month, day, params.slug].filter(Boolean).join('-')
  return { ...params, slug }
}

/** The source of an expression in which dates are digits. */
export function withDigits(source: string): string {
  return source
    .replace('(?<year>[^/]+)', String.raw`(?<year>\d{4})`)
    .replace(/\(\?<(month|day)>\[\^\/\]\+\)/g, String.raw`(?<$1>\d{2})`)
}
