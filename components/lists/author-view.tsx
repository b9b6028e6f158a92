import type { AuthorPage } from '@/lib/model/page'
import { Avatar } from '../article-meta/avatar'
import { Prose } from '../article/prose'
import { LinkList } from '../layout/link-list'
import { ListLayout } from './list-layout'
import styles from './author-view.module.css'

export function AuthorView({ site, author, list, feed }: AuthorPage) {
  const { name, path, avatar, bio, html, links } = author
  return (
    <ListLayout
      site={site}
      kind={site.words.author}
      title={name}
      path={path}
      list={list}
      feed={feed}
      aside={avatar && <Avatar {...avatar} />}
      intro={
        <>
          {bio && <p>{bio}</p>}
          {html && <Prose html={html} />}
          {links.length > 0 && (
            <LinkList links={links} rel="me" className={styles.links} />
          )}
        </>
      }
    />
  )
}
