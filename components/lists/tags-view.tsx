import type { TagsPage } from '@/lib/model/page'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'
import { ArticleCount } from './article-count'
import styles from './tags-view.module.css'

export function TagsView({ site, tags }: TagsPage) {
  return (
    <PageLayout site={site} path={toPath(site.basePath, toRoutePath('tags'))}>
      <PageHeader title={site.words.topics}>
        {tags.length === 0 && <p>{site.words.noTopics}</p>}
      </PageHeader>
      {tags.length > 0 && (
        <ul className={styles.index}>
          {tags.map(({ slug, title, path, count }) => (
            <li key={slug}>
              <a href={path}>{title}</a>
              <ArticleCount count={count} site={site} />
            </li>
          ))}
        </ul>
      )}
    </PageLayout>
  )
}
