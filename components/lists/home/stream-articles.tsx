import type { ArticleProps } from '../../article-meta/article-props'
import { Byline } from '../../article-meta/byline'
import { DateTime } from '../../article-meta/date-time'
import { textLanguage } from '../../article-meta/text-language'
import type { LedHomePage } from './led-home-page'
import { StartHere } from './start-here'

// Its style is in `lib/theme/layouts/stream.ts`: blogs of another layout do not load it.
export function StreamArticles({ site, lead, label, newest, startHere }: LedHomePage) {
  return (
    <>
      <div className="stream">
        <StreamArticle article={lead} site={site} label={label} />
        {newest.map((article) => (
          <StreamArticle key={article.id} article={article} site={site} />
        ))}
      </div>
      <StartHere articles={startHere} site={site} />
    </>
  )
}

interface StreamArticleProps extends ArticleProps {
  /** Why it leads, where it is not the newest. */
  readonly label?: string | undefined
}

function StreamArticle({ article, site, label }: StreamArticleProps) {
  const { title, subtitle, excerpt, description, path, authors } = article
  return (
    <article>
      {label && <p className="label">{label}</p>}
      <h2 {...textLanguage(article)}>
        <a href={path} rel="bookmark">
          {title}
        </a>
      </h2>
      <p className="byline">
        <DateTime instant={article.publishDate} site={site} />
        <span>
          <Byline authors={authors} site={site} />
        </span>
        <span>{article.readTime}</span>
      </p>
      <div {...textLanguage(article)}>
        {subtitle && <p className="subtitle">{subtitle}</p>}
        <p>{excerpt || description}</p>
      </div>
    </article>
  )
}
