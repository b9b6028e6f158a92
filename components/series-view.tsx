import type { SeriesPage } from '@/lib/content/page-types'
import { ArticleLine } from './article-line'
import { FollowFeed } from './follow-feed'
import { PageHead } from './page-head'
import { Sheet } from './sheet'

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
