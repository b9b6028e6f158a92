import type { ArticleLink, Site } from '@/lib/model/article'
import { ownLanguage } from '../article-meta/text-language'
import styles from './prev-next.module.css'

interface PrevNextProps {
  readonly previous: ArticleLink | undefined
  readonly next: ArticleLink | undefined
  readonly site: Site
}

export function PrevNext({ previous, next, site: { words } }: PrevNextProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={words.prevNext} className={styles.prevNext}>
      {previous && (
        <a href={previous.path} rel="prev">
          <span className={styles.label}>{words.previous}</span> <Title {...previous} />
        </a>
      )}
      {next && (
        <a className={styles.next} href={next.path} rel="next">
          <span className={styles.label}>{words.next}</span> <Title {...next} />
        </a>
      )}
    </nav>
  )
}

function Title({ title, language }: ArticleLink) {
  return language === undefined ? (
    title
  ) : (
    <span {...ownLanguage({ language })}>{title}</span>
  )
}
