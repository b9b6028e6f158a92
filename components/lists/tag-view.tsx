import type { TagPage } from '@/lib/model/page'
import { ArticleList } from './article-list'
import { FollowFeed } from '../feeds/follow-feed'
import { PageHead } from '../layout/page-header'
import { Prose } from '../article/prose'
import { Sheet } from '../layout/page-layout'

interface TagViewProps {
  readonly page: TagPage
}

export function TagView({ page: { site, tag, list, feed } }: TagViewProps) {
  const front = list.number === undefined
  return (
    <Sheet site={site} path={tag.path}>
      <PageHead title={tag.title} kind="Topic">
        {!front && <p>Page {list.number}</p>}
        {front && tag.description && <p>{tag.description}</p>}
        {front && tag.html && <Prose html={tag.html} />}
        {feed && <FollowFeed feed={feed} site={site} label="Follow this topic" />}
      </PageHead>
      <ArticleList list={list} site={site} />
    </Sheet>
  )
}
