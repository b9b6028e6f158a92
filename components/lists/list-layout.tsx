import type { ReactNode } from 'react'
import type { FeedRef } from '@/lib/model/feed'
import type { ListPage } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { fillWords } from '@/lib/words/find-words'
import { FollowFeed } from '../feeds/follow-feed'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'
import { Pager } from '../layout/pager'
import { ArticleListItem } from './article-list-item'

interface ListLayoutProps {
  readonly site: Site
  readonly path: string
  readonly title: string
  /** What is listed: «Topic». */
  readonly kind?: string
  readonly list: ListPage
  readonly feed?: FeedRef | undefined
  /** On the first page only, as is `intro`. */
  readonly aside?: ReactNode
  readonly intro?: ReactNode
  /** The articles by default. */
  readonly children?: ReactNode
}

export function ListLayout(props: ListLayoutProps) {
  const { site, path, title, kind, list, feed, aside, intro, children } = props
  const isFirst = list.number === undefined
  return (
    <PageLayout site={site} path={path}>
      <PageHeader title={title} kind={kind} aside={isFirst && aside}>
        {isFirst ? (
          intro
        ) : (
          <p>{fillWords(site.words.page, { number: list.number ?? '' })}</p>
        )}
        {list.articles.length === 0 && <p>{site.words.nothingYet}</p>}
        {feed && <FollowFeed feed={feed} site={site} />}
      </PageHeader>
      {children ??
        list.articles.map((article) => (
          <ArticleListItem key={article.id} article={article} site={site} />
        ))}
      <Pager list={list} site={site} />
    </PageLayout>
  )
}
