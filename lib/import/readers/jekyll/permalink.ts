// Addresses as Jekyll makes them: https://jekyllrb.com/docs/permalinks/
import { toDay } from '../../../model/date.ts'

const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
}

/** The pattern that a style stands for, or the pattern itself. */
export function toPattern(style: string): string {
  return Object.hasOwn(STYLES, style) ? (STYLES[style] ?? style) : style
}

export interface Permalink {
  /** `2019-05-01T09:30:00` or `2019-05-01`, as clocks of the site show it. */
  readonly date: string
  /** As the file is named, without its day. */
  readonly slug: string
  readonly categories: readonly string[]
  /** Folder of the file within its collection, without slashes at its ends. */
  readonly path: string
  readonly collection: string
  readonly outputExtension: string
}

/** Empty parts go, with their slashes. */
export function fillPattern(pattern: string, permalink: Permalink): string {
  const values = { ...listDateParts(permalink.date), ...listNameParts(permalink) }
  const filled = pattern.replace(/:([a-z_]+)/g, (written, name: string) => {
    if (Object.hasOwn(values, name)) return values[name] ?? ''
    // `:title` is the beginning of `:titlecase`, which is none.
    const known = Object.keys(values).find((each) => name.startsWith(`${each}_`))
    return known === undefined
      ? written
      : (values[known] ?? '') + name.slice(known.length)
  })
  return `/${filled.replace(/\/{2,}/g, '/').replace(/^\//, '')}`
}

function listNameParts(given: Permalink): Record<string, string> {
  const { slug, categories, path, collection, outputExtension } = given
  return {
    title: toSlug(slug, false),
    slug: toSlug(slug, true),
    name: toSlug(slug, true),
    basename: slug,
    categories: [...new Set(categories.map((name) => name.toLowerCase()))].join('/'),
    slugified_categories: [...new Set(categories.map((name) => toSlug(name, true)))].join(
      '/',
    ),
    path: path === '' ? slug : `${path}/${slug}`,
    collection,
    output_ext: outputExtension,
  }
}

/** `Utils.slugify`: of the pretty mode signs that addresses may have, of the other letters alone. */
function toSlug(name: string, isPlain: boolean): string {
  const others = isPlain
    ? /[^\p{M}\p{L}\p{Nd}]+/gu
    : /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu
  const slug = name.replace(others, '-').replace(/^-|-$/g, '')
  return isPlain ? slug.toLowerCase() : slug
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  )
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function listDateParts(date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  const [hour = '00', minute = '00', second = '00'] = date.slice(11, 19).split(':')
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return {}
  const name = DAYS[at.getUTCDay()] ?? ''
  const ordinal = Math.round((at.getTime() - Date.UTC(Number(year), 0, 1)) / DAY_MS) + 1
  const week = isoWeek(at)
  return {
    ...{ year, month, day, hour: hour || '00', minute, second },
    ...{ short_year: year.slice(2), i_month: String(Number(month)) },
    ...{ i_day: String(Number(day)), y_day: String(ordinal).padStart(3, '0') },
    short_month: (MONTHS[Number(month) - 1] ?? '').slice(0, 3),
    long_month: MONTHS[Number(month) - 1] ?? '',
    ...{ short_day: name.slice(0, 3), long_day: name },
    ...{ week: week.week, w_year: week.year, w_day: String(at.getUTCDay() || 7) },
  }
}

const DAY_MS = 86_400_000

/** Of the week of ISO 8601, which belongs to the year of its Thursday. */
function isoWeek(at: Date): { readonly year: string; readonly week: string } {
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * DAY_MS)
  const year = toDay(thursday.toISOString(), 'UTC').slice(0, 4)
  const days = (thursday.getTime() - Date.UTC(Number(year), 0, 1)) / DAY_MS
  return { year, week: String(Math.floor(days / 7) + 1).padStart(2, '0') }
}
