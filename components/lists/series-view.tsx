import type { SeriesPage } from '@/lib/model/page'
import { ArticleLine } from './article-list-item'
import { FollowFeed } from '../feeds/follow-feed'
import { PageHead } from '../layout/page-header'
import { Sheet } from '../layout/page-layout'

interface SeriesViewProps {
  readonly page: SeriesPage
}

export function SeriesView({ page: { site, series, articles, feed } }: SeriesViewProps) {
  return (
    <Sheet site={site} path={series.path}>
      <PageHead title={series.title} kind="Series">
        {feed && <FollowFeed feed={feed} site={site} label="Follow this series" />}
      </PageHead>
      {articles.map((article, index) => (
        <ArticleLine
          key={article.id}
          article={article}
          site={site}
          aside={`Part ${index + 1}`}
        />
      ))}
    </Sheet>
  )
}
