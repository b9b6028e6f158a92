import type { ArchiveYear } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { ArticleCount } from './article-count'
import styles from './archive-index.module.css'

interface ArchiveIndexProps {
  readonly years: readonly ArchiveYear[]
  readonly site: Site
}

export function ArchiveIndex({ years, site }: ArchiveIndexProps) {
  const monthName = new Intl.DateTimeFormat(site.language, {
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <nav aria-label={site.words.yearsAndMonths} className={styles.index}>
      <ul>
        {years.map(({ year, count, months }) => (
          <li key={year} className={styles.year}>
            <p className={styles.name}>
              {year} <ArticleCount count={count} site={site} />
            </p>
            <ul className={styles.months}>
              {months.map(({ month, count, path }) => (
                <li key={month}>
                  <a href={path}>
                    {monthName.format(Date.parse(`${month}-01T00:00:00Z`))}
                    <span className="sr-only"> {year},</span>
                  </a>{' '}
                  <ArticleCount count={count} site={site} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}
