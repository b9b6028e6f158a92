import type { Picture } from '@/lib/model/article'
import type { ArticleProps } from '../../article-meta/article-props'
import { DateTime } from '../../article-meta/date-time'
import { SourcedPicture } from '../../article-meta/sourced-picture'
import { textLanguage } from '../../article-meta/text-language'
import type { LedHomePage } from './led-home-page'
import { StartHere } from './start-here'

// Three columns, two, then one.
const SIZES =
  '(min-width: 76rem) 21rem, (min-width: 64rem) 25.5rem, (min-width: 53rem) 23.1rem, (min-width: 46rem) 44vw, 92vw'

// Two of three columns beside its text, or all of them.
const LEAD_SIZES =
  '(min-width: 76rem) 44.5rem, (min-width: 64rem) 35.2rem, (min-width: 53rem) 48.75rem, 92vw'

// Its style is in `lib/theme/layouts/cards.ts`: blogs of another layout do not load it.
export function CardArticles({ site, lead, label, newest, startHere }: LedHomePage) {
  return (
    <>
      <div className="cards">
        <Card article={lead} site={site} label={label} leads />
        {newest.map((article) => (
          <Card key={article.id} article={article} site={site} />
        ))}
      </div>
      <StartHere articles={startHere} site={site} />
    </>
  )
}

interface CardProps extends ArticleProps {
  readonly leads?: boolean
  /** Why it leads, where it is not the newest. */
  readonly label?: string | undefined
}

function Card({ article, site, leads = false, label }: CardProps) {
  const { title, subtitle, description, path, publishDate, readTime, hero } = article
  return (
    <article className={hero ? 'pictured' : undefined}>
      {hero && <CardPicture picture={hero} leads={leads} />}
      <div>
        {label && <p className="label">{label}</p>}
        <h2 {...textLanguage(article)}>
          <a href={path} rel="bookmark">
            {title}
          </a>
        </h2>
        <p {...textLanguage(article)}>{subtitle ?? description}</p>
        {leads && subtitle && <p {...textLanguage(article)}>{description}</p>}
        <p className="byline">
          <DateTime instant={publishDate} site={site} />
          <span>{readTime}</span>
        </p>
      </div>
    </article>
  )
}

interface CardPictureProps {
  readonly picture: Picture
  readonly leads: boolean
}

// Only the first is on the screen at once.
function CardPicture({ picture, leads }: CardPictureProps) {
  const { width, height } = picture
  return (
    <SourcedPicture
      picture={picture}
      sizes={leads ? LEAD_SIZES : SIZES}
      width={width}
      height={height}
      loading={leads ? 'eager' : 'lazy'}
      fetchPriority={leads ? 'high' : undefined}
    />
  )
}
