import type { TagsPage } from '@/lib/content/page-types'
import { toPath } from '@/lib/url'
import { PageHead } from './page-head'
import { Sheet } from './sheet'
import styles from './tags-view.module.css'

interface TagsViewProps {
  readonly page: TagsPage
}

export function TagsView({ page: { site, tags } }: TagsViewProps) {
  return (
    <Sheet site={site} path={toPath(site.basePath, '/tags')}>
      <PageHead title="Topics" />
      <ul className={styles.index}>
        {tags.map(({ slug, title, path, count }) => (
          <li key={slug}>
            <a href={path}>{title}</a>
            <span className={styles.count}>
              {count}
              <span className="sr-only">{count === 1 ? ' article' : ' articles'}</span>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
