import type { TagPage } from '@/lib/model/page'
import { ArticleList } from './article-list'
import { FollowFeed } from '../feeds/follow-feed'
import { PageHeader } from '../layout/page-header'
import { Prose } from '../article/prose'
import { PageLayout } from '../layout/page-layout'

interface TagViewProps {
  readonly page: TagPage
}

export function TagView({ page: { site, tag, list, feed } }: TagViewProps) {
  const front = list.number === undefined
  return (
    <PageLayout site={site} path={tag.path}>
      <PageHeader title={tag.title} kind="Topic">
        {!front && <p>Page {list.number}</p>}
        {front && tag.description && <p>{tag.description}</p>}
        {front && tag.html && <Prose html={tag.html} />}
        {feed && <FollowFeed feed={feed} site={site} label="Follow this topic" />}
      </PageHeader>
      <ArticleList list={list} site={site} />
    </PageLayout>
  )
}
