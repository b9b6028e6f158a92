import type { Site } from '@/lib/model/article'
import { formOf } from '@/lib/words/find-words'
import styles from './article-count.module.css'

interface ArticleCountProps {
  readonly count: number
  readonly site: Site
}

export function ArticleCount({ count, site: { words, language } }: ArticleCountProps) {
  return (
    <span className={styles.count}>
      {count}
      <span className="sr-only">{` ${formOf(words, 'articles', count, language)}`}</span>
    </span>
  )
}
