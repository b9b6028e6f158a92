import type { ArchivePage, MonthGroup } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { formatMonth } from '@/lib/model/date'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { ArchiveIndex } from './archive-index'
import { ArchiveListItem } from './archive-list-item'
import { ListLayout } from '../lists/list-layout'
import { RandomLink } from '../lists/random-link'
import styles from './archive-view.module.css'

export function ArchiveView({ site, years, months, list }: ArchivePage) {
  const path = toPath(site.basePath, toRoutePath('archive'))
  return (
    <ListLayout site={site} path={path} title={site.words.archive} list={list}>
      {years.length > 0 && (
        <>
          <ArchiveIndex years={years} site={site} />
          <p className={styles.random}>
            <RandomLink site={site} />
          </p>
        </>
      )}
      {months.map((group) => (
        <Month key={group.month} group={group} site={site} />
      ))}
    </ListLayout>
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
          <ArchiveListItem key={article.id} article={article} site={site} />
        ))}
      </div>
    </section>
  )
}
