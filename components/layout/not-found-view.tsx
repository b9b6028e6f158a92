import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { PageHeader } from './page-header'
import { PageLayout } from './page-layout'

export function NotFoundView({ site }: { readonly site: Site }) {
  return (
    <PageLayout site={site}>
      <PageHeader title="There is no such page" kind="404">
        <p>
          The address may be mistyped, or the page has been taken down. Every article is
          in the <a href={toPath(site.basePath, toRoutePath('archive'))}>archive</a>, by
          month; under <a href={toPath(site.basePath, toRoutePath('tags'))}>topics</a>, by
          what it is about; and under{' '}
          <a href={toPath(site.basePath, toRoutePath('authors'))}>authors</a>, by who
          wrote it.
        </p>
        <p>
          <a href={toPath(site.basePath, '/')}>The front page</a> has the newest.
        </p>
      </PageHeader>
    </PageLayout>
  )
}
