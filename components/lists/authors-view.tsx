import type { AuthorsPage } from '@/lib/model/page'
import { toPath } from '@/lib/site/url'
import { AuthorNote } from '../article-meta/author-note'
import { PageHead } from '../layout/page-header'
import { Sheet } from '../layout/page-layout'

interface AuthorsViewProps {
  readonly page: AuthorsPage
}

export function AuthorsView({ page: { site, authors } }: AuthorsViewProps) {
  return (
    <Sheet site={site} path={toPath(site.basePath, '/authors')}>
      <PageHead title="Authors" />
      {authors.map((author) => (
        <AuthorNote key={author.slug} author={author} />
      ))}
    </Sheet>
  )
}
