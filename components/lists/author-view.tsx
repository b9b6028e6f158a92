import type { AuthorPage } from '@/lib/model/page'
import { ArticleList } from './article-list'
import { Avatar } from '../article-meta/avatar'
import { FollowFeed } from '../feeds/follow-feed'
import { PageHeader } from '../layout/page-header'
import { Prose } from '../article/prose'
import { PageLayout } from '../layout/page-layout'
import styles from './author-view.module.css'

interface AuthorViewProps {
  readonly page: AuthorPage
}

export function AuthorView({ page: { site, author, list, feed } }: AuthorViewProps) {
  const front = list.number === undefined
  return (
    <PageLayout site={site} path={author.path}>
      <PageHeader
        title={author.name}
        kind="Author"
        aside={front && author.avatar && <Avatar picture={author.avatar} />}
      >
        {!front && <p>Page {list.number}</p>}
        {front && author.bio && <p>{author.bio}</p>}
        {front && author.html && <Prose html={author.html} />}
        {front && author.links.length > 0 && (
          <ul className={styles.links}>
            {author.links.map(({ label, href }) => (
              <li key={href}>
                <a href={href} rel="me">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
        {feed && <FollowFeed feed={feed} site={site} label="Follow this author" />}
      </PageHeader>
      <ArticleList list={list} site={site} />
    </PageLayout>
  )
}
