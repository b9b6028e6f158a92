import type { AuthorsPage } from '@/lib/model/page'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { AuthorNote } from '../article-meta/author-note'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'

export function AuthorsView({ site, authors }: AuthorsPage) {
  return (
    <PageLayout site={site} path={toPath(site.basePath, toRoutePath('authors'))}>
      <PageHeader title={site.words.authors} />
      {authors.map((author) => (
        <AuthorNote key={author.slug} {...author} />
      ))}
    </PageLayout>
  )
}
