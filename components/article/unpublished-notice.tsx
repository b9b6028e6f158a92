import type { ArticleProps } from '../article-meta/article-props'
import { formatMoment } from '@/lib/model/date'
import { PreviewLink } from '../authoring/preview-link'
import styles from './unpublished-notice.module.css'

export function UnpublishedNotice({ article, site }: ArticleProps) {
  const { visibility, draft, publishDate } = article
  if (visibility !== 'hidden') return null
  return (
    <p className={styles.notice} role="note">
      {draft ? (
        'A draft: only you see it.'
      ) : (
        <>
          Not published yet: due on{' '}
          <time dateTime={publishDate}>{formatMoment(publishDate, site)}</time>.
        </>
      )}
      <PreviewLink article={article} site={site} />
    </p>
  )
}
