import type { ListPage } from '@/lib/model/page'
import styles from './pager.module.css'

export function Pager({ newerPath, olderPath }: ListPage) {
  if (newerPath === undefined && olderPath === undefined) return null
  return (
    <nav aria-label="Pages" className={styles.pager}>
      {newerPath !== undefined && (
        <a href={newerPath} rel="prev">
          Newer articles
        </a>
      )}
      {olderPath !== undefined && (
        <a className={styles.older} href={olderPath} rel="next">
          Older articles
        </a>
      )}
    </nav>
  )
}
