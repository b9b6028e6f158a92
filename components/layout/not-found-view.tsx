import type { ReactNode } from 'react'
import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { PageHeader } from './page-header'
import { PageLayout } from './page-layout'
import { Phrase } from './phrase'

export function NotFoundView({ site }: { readonly site: Site }) {
  const { words } = site
  const linkTo =
    (route: 'archive' | 'tags' | 'authors' | 'home') => (text: ReactNode) => (
      <a href={toPath(site.basePath, toRoutePath(route))}>{text}</a>
    )
  const parts = {
    archive: linkTo('archive'),
    topics: linkTo('tags'),
    authors: linkTo('authors'),
    front: linkTo('home'),
  }
  return (
    <PageLayout site={site}>
      <PageHeader title={words.noSuchPage} kind="404">
        <p>
          <Phrase text={words.notFoundHelp} parts={parts} />
        </p>
        <p>
          <Phrase text={words.notFoundFront} parts={parts} />
        </p>
      </PageHeader>
    </PageLayout>
  )
}
