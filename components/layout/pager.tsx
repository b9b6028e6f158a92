import type { Site } from '@/lib/model/article'
import type { ListPage } from '@/lib/model/page'
import styles from './pager.module.css'

interface PagerProps {
  readonly list: ListPage
  readonly site: Site
}

export function Pager({ list: { newerPath, olderPath }, site: { words } }: PagerProps) {
  if (newerPath === undefined && olderPath === undefined) return null
  return (
    <nav aria-label={words.pages} className={styles.pager}>
      {newerPath !== undefined && (
        <a href={newerPath} rel="prev">
          {words.newer}
        </a>
      )}
      {olderPath !== undefined && (
        <a className={styles.older} href={olderPath} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  )
}
