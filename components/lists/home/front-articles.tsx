import type { LedHomePage } from './led-home-page'
import { ArticleListItem } from '../article-list-item'
import { ArticleTeaser } from './article-teaser'
import { LeadArticle } from './lead-article'
import { StartHere } from './start-here'
import styles from './front-articles.module.css'

/** In the row below the lead. */
const MAX_TEASERS = 3

export function FrontArticles({ site, lead, label, newest, startHere }: LedHomePage) {
  const earlier = newest.slice(MAX_TEASERS)
  return (
    <>
      <LeadArticle article={lead} site={site} label={label} />
      {newest.length > 0 && (
        <div className={styles.teasers}>
          {newest.slice(0, MAX_TEASERS).map((article) => (
            <ArticleTeaser key={article.id} article={article} site={site} />
          ))}
        </div>
      )}
      <StartHere articles={startHere} site={site} />
      {earlier.length > 0 && (
        <div className={styles.earlier}>
          {earlier.map((article) => (
            <ArticleListItem key={article.id} article={article} site={site} />
          ))}
        </div>
      )}
    </>
  )
}
