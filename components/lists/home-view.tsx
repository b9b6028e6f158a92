import type { HomePage } from '@/lib/model/page'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { CardArticles } from './home/card-articles'
import { FrontArticles } from './home/front-articles'
import { StreamArticles } from './home/stream-articles'
import { RandomLink } from './random-link'
import { Section } from '../layout/section'
import { PageLayout } from '../layout/page-layout'
import { OpenSearchLink } from '../search/open-search-link'
import { TagLinks } from '../article-meta/tag-links'
import styles from './home-view.module.css'

const LAYOUTS = {
  'front-page': FrontArticles,
  stream: StreamArticles,
  cards: CardArticles,
} as const

export function HomeView(page: HomePage) {
  const { site, lead, isLeadChosen, tags, series } = page
  const label = isLeadChosen ? site.words.featured : undefined
  const Articles = LAYOUTS[site.theme.layout]
  const archivePath = toPath(site.basePath, toRoutePath('archive'))
  return (
    <PageLayout site={site} path={toPath(site.basePath, '/')} front>
      <OpenSearchLink site={site} />
      {lead ? (
        <Articles {...page} lead={lead} label={label} />
      ) : (
        <p className={styles.more}>{site.words.nothingYet}</p>
      )}
      {lead && (
        <p className={styles.more}>
          <a href={archivePath}>{site.words.allArticles}</a>
          <RandomLink site={site} />
        </p>
      )}
      {tags.length > 0 && (
        <Section title={site.words.topics} id="page:topics">
          <TagLinks tags={tags} large />
        </Section>
      )}
      {series.length > 0 && (
        <Section title={site.words.series} id="page:series">
          <TagLinks tags={series} large />
        </Section>
      )}
    </PageLayout>
  )
}
