import type { SeriesPage } from '@/lib/model/page'
import { ArticleListItem } from './article-list-item'
import { FollowFeed } from '../feeds/follow-feed'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'

interface SeriesViewProps {
  readonly page: SeriesPage
}

export function SeriesView({ page: { site, series, articles, feed } }: SeriesViewProps) {
  return (
    <PageLayout site={site} path={series.path}>
      <PageHeader title={series.title} kind="Series">
        {feed && <FollowFeed feed={feed} site={site} label="Follow this series" />}
      </PageHeader>
      {articles.map((article, index) => (
        <ArticleListItem
          key={article.id}
          article={article}
          site={site}
          aside={`Part ${index + 1}`}
        />
      ))}
    </PageLayout>
  )
}
