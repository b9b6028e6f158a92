import type { SeriesPage } from '@/lib/model/page'
import { fillWords } from '@/lib/words/find-words'
import { ArticleListItem } from './article-list-item'
import { ListLayout } from './list-layout'

export function SeriesView({ site, series, articles, feed }: SeriesPage) {
  const { title, path } = series
  return (
    <ListLayout
      {...{ site, kind: site.words.oneSeries, title, path, list: { articles }, feed }}
    >
      {articles.map((article, index) => (
        <ArticleListItem
          key={article.id}
          article={article}
          site={site}
          aside={fillWords(site.words.part, { number: index + 1 })}
        />
      ))}
    </ListLayout>
  )
}
