import type { ListPage } from '@/lib/content/page-types'
import type { Site } from '@/lib/content/types'
import { ArticleLine } from './article-line'
import { Pager } from './pager'

interface ArticleListProps {
  readonly list: ListPage
  readonly site: Site
}

export function ArticleList({ list, site }: ArticleListProps) {
  return (
    <>
      {list.articles.map((article) => (
        <ArticleLine key={article.id} article={article} site={site} />
      ))}
      <Pager list={list} />
    </>
  )
}
