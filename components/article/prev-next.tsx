import type { ArticleLink } from '@/lib/model/article'
import styles from './prev-next.module.css'

interface PrevNextProps {
  readonly previous: ArticleLink | undefined
  readonly next: ArticleLink | undefined
}

export function PrevNext({ previous, next }: PrevNextProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label="Previous and next article" className={styles.prevNext}>
      {previous && (
        <a href={previous.path} rel="prev">
          <span className={styles.label}>Previous</span> {previous.title}
        </a>
      )}
      {next && (
        <a className={styles.next} href={next.path} rel="next">
          <span className={styles.label}>Next</span> {next.title}
        </a>
      )}
    </nav>
  )
}
