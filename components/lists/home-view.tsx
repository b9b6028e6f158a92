import type { HomePage } from '@/lib/model/page'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { ArticleListItem } from './article-list-item'
import { ArticleTeaser } from './article-teaser'
import { LeadArticle } from './lead-article'
import { RandomLink } from './random-link'
import { Section } from '../layout/section'
import { StartArticle } from './start-article'
import { PageLayout } from '../layout/page-layout'
import { OpenSearchLink } from '../search/open-search-link'
import { TagLinks } from '../article-meta/tag-links'
import styles from './home-view.module.css'

/** In the row below the lead. */
const MAX_TEASERS = 3

export function HomeView(page: HomePage) {
  const { site, lead, isLeadChosen, newest, startHere, tags, series } = page

  const archivePath = toPath(site.basePath, toRoutePath('archive'))
  const earlier = newest.slice(MAX_TEASERS)
  return (
    <PageLayout site={site} path={toPath(site.basePath, '/')} front>
      <OpenSearchLink site={site} />
      {lead ? (
        <LeadArticle
          article={lead}
          site={site}
          label={isLeadChosen ? site.words.featured : undefined}
        />
      ) : (
        <p>{site.words.nothingYet}</p>
      )}
      {newest.length > 0 && (
        <div className={styles.teasers}>
          {newest.slice(0, MAX_TEASERS).map((article) => (
            <ArticleTeaser key={article.id} article={article} site={site} />
          ))}
        </div>
      )}
      {startHere.length > 0 && (
        <Section title={site.words.startHere} id="page:start-here">
          {startHere.map((article) => (
            <StartArticle key={article.id} {...article} />
          ))}
        </Section>
      )}
      {earlier.length > 0 && (
        <div className={styles.earlier}>
          {earlier.map((article) => (
            <ArticleListItem key={article.id} article={article} site={site} />
          ))}
        </div>
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
