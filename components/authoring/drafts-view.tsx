import type { DraftsPage } from '@/lib/model/page'
import type { ArticleSummary, Site } from '@/lib/model/article'
import { formatMoment } from '@/lib/model/date'
import { toPath } from '@/lib/site/url'
import { ArticleListItem } from '../lists/article-list-item'
import { PageHeader } from '../layout/page-header'
import { PreviewLink } from './preview-link'
import { Section } from '../layout/section'
import { PageLayout } from '../layout/page-layout'

export function DraftsView({ site, drafts, scheduled }: DraftsPage) {
  return (
    <PageLayout site={site} path={toPath(site.basePath, '/drafts')}>
      <PageHeader title="Unpublished">
        <p>Only this development server shows what is listed here.</p>
      </PageHeader>
      <Section title="Scheduled" id="page:scheduled">
        <Unpublished articles={scheduled} site={site} none="Nothing is scheduled." />
      </Section>
      <Section title="Drafts" id="page:drafts">
        <Unpublished articles={drafts} site={site} none="There are no drafts." />
      </Section>
    </PageLayout>
  )
}

interface UnpublishedProps {
  readonly articles: readonly ArticleSummary[]
  readonly site: Site
  readonly none: string
}

function Unpublished({ articles, site, none }: UnpublishedProps) {
  if (articles.length === 0) return <p>{none}</p>
  return articles.map((article) => (
    <ArticleListItem
      key={article.id}
      article={article}
      site={site}
      heading="h3"
      aside={
        <>
          <time dateTime={article.publishDate}>
            {formatMoment(article.publishDate, site)}
          </time>
          <PreviewLink article={article} site={site} />
        </>
      }
    />
  ))
}
