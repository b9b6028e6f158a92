import type { ArchiveMonth, ArchiveYear } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { ArticleCount } from '../lists/article-count'
import styles from './archive-index.module.css'

interface ArchiveIndexProps {
  readonly years: readonly ArchiveYear[]
  readonly site: Site
}

/** Of the bar of the month with most articles, in rem. */
const TALLEST = 2.5

/** A chart of months: a year is a row of twelve, and each bar a link. */
export function ArchiveIndex({ years, site }: ArchiveIndexProps) {
  const most = Math.max(...years.flatMap(({ months }) => months.map((m) => m.count)))
  return (
    <nav aria-label={site.words.yearsAndMonths} className={styles.index}>
      {years.map(({ year, count, months }) => (
        <div key={year} className={styles.year}>
          <p className={styles.name}>
            {year} <ArticleCount count={count} site={site} />
          </p>
          <ul className={styles.months}>
            {listMonths(year, months).map((month) => (
              <li key={month.month} aria-hidden={month.count === undefined || undefined}>
                <Bar {...{ ...month, year, site, most }} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

interface BarProps extends MonthPlace {
  readonly year: string
  readonly site: Site
  readonly most: number
}

function Bar({ month, count, path, year, site, most }: BarProps) {
  const name = formatName(month, site, 'short')
  if (count === undefined) return name
  const height = `${Math.round((count / most) * TALLEST * 100) / 100}rem`
  return (
    <a href={path}>
      <svg className={styles.bar} width="100%" height={height} aria-hidden="true" />
      <span aria-hidden="true">{name}</span>
      <span className="sr-only">
        {formatName(month, site, 'long')} {year},{' '}
      </span>
      <ArticleCount count={count} site={site} />
    </a>
  )
}

type MonthPlace = Pick<ArchiveMonth, 'month'> & Partial<ArchiveMonth>

/** All twelve, from the first: those without articles have a place, and nothing else. */
function listMonths(year: string, months: readonly ArchiveMonth[]): MonthPlace[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    return months.find((each) => each.month === month) ?? { month }
  })
}

function formatName(month: string, { language }: Site, length: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' })
  return format.format(Date.parse(`${month}-01T00:00:00Z`))
}
