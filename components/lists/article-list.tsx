import type { ListPage } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { ArticleListItem } from './article-list-item'
import { Pager } from '../layout/pager'

interface ArticleListProps {
  readonly list: ListPage
  readonly site: Site
}

export function ArticleList({ list, site }: ArticleListProps) {
  return (
    <>
      {list.articles.map((article) => (
        <ArticleListItem key={article.id} article={article} site={site} />
      ))}
      <Pager list={list} />
    </>
  )
}
