import type { AuthorsPage } from '@/lib/content/page-types'
import { toPath } from '@/lib/url'
import { AuthorNote } from './author-note'
import { PageHead } from './page-head'
import { Sheet } from './sheet'

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
