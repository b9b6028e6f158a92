import type { ArticlePage } from '@/lib/model/page'
import { TEXT_SIZES } from '@/lib/model/pictures/sources'
import { toAbsolute } from '@/lib/site/url'
import { ArticleHeader } from './article-header'
import { ownLanguage } from '../article-meta/text-language'
import { AuthorNote } from '../article-meta/author-note'
import { TableOfContents } from './table-of-contents'
import { Hero } from '../article-meta/hero'
import { PrevNext } from './prev-next'
import { Prose } from './prose'
import { Related } from './related'
import { Section } from '../layout/section'
import { SeriesParts } from './series-parts'
import { ShareLinks } from './share-links'
import { PageLayout } from '../layout/page-layout'
import { TagLinks } from '../article-meta/tag-links'
import { UnpublishedNotice } from './unpublished-notice'
import styles from './article-view.module.css'

// It spills where pictures of the text do not.
const HERO_SIZES = `(min-width: 76rem) 52.5rem, ${TEXT_SIZES}`

export function ArticleView(page: ArticlePage) {
  const { site, article, authors, series, previous, next, related, translations } = page
  const url = article.canonicalUrl ?? toAbsolute(site.url, article.path)
  return (
    <PageLayout site={site} path={article.path}>
      <article>
        <UnpublishedNotice article={article} site={site} />
        <ArticleHeader {...{ article, site, series, translations }} />
        {article.hero && (
          <div className={styles.hero}>
            <Hero picture={article.hero} sizes={HERO_SIZES} />
          </div>
        )}
        <div className={styles.columns}>
          <TableOfContents
            entries={article.toc}
            site={site}
            language={article.language}
          />
          <div className={styles.text} data-passages {...ownLanguage(article)}>
            <Prose html={article.html} language={article.language} />
            {article.cta && <p className={styles.cta}>{article.cta}</p>}
          </div>
        </div>
        {article.tags.length > 0 && (
          <Section title={site.words.filedUnder} id="page:filed-under">
            <TagLinks tags={article.tags} />
          </Section>
        )}
        {article.visibility !== 'hidden' && (
          <ShareLinks title={article.title} url={url} site={site} />
        )}
      </article>
      {series && <SeriesParts place={series} site={site} />}
      {authors.map((author) => (
        <AuthorNote key={author.slug} {...author} />
      ))}
      <Related articles={related} site={site} />
      <PrevNext previous={previous} next={next} site={site} />
    </PageLayout>
  )
}
