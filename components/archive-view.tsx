import type { ArchivePage, MonthGroup } from '@/lib/content/page-types'
import type { Site } from '@/lib/content/types'
import { formatMonth } from '@/lib/date'
import { toPath } from '@/lib/url'
import { ArchiveIndex } from './archive-index'
import { DayLine } from './day-line'
import { PageHead } from './page-head'
import { Pager } from './pager'
import { Sheet } from './sheet'
import styles from './archive-view.module.css'

interface ArchiveViewProps {
  readonly page: ArchivePage
}

export function ArchiveView({ page: { site, years, months, list } }: ArchiveViewProps) {
  return (
    <Sheet site={site} path={toPath(site.basePath, '/archive')}>
      <PageHead title="Archive">
        {list.number !== undefined && <p>Page {list.number}</p>}
      </PageHead>
      {years.length > 0 && <ArchiveIndex years={years} site={site} />}
      {months.map((group) => (
        <Month key={group.month} group={group} site={site} />
      ))}
      <Pager list={list} />
    </Sheet>
  )
}

interface MonthProps {
  readonly group: MonthGroup
  readonly site: Site
}

function Month({ group: { month, articles }, site }: MonthProps) {
  return (
    <section aria-labelledby={month} className={styles.month}>
      <h2 id={month} className={styles.name}>
        {formatMonth(month, site)}
      </h2>
      <div className={styles.articles}>
        {articles.map((article) => (
          <DayLine key={article.id} article={article} site={site} />
        ))}
      </div>
    </section>
  )
}
