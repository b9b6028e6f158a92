import type { ArticleProps } from '../article-meta/article-props'
import { sitePath, toPath } from '@/lib/site/url'
import styles from './preview-link.module.css'

// In development only, like the articles that have it.
export function PreviewLink({ article: { slug }, site }: ArticleProps) {
  const path = toPath(site.basePath, sitePath('preview', slug))
  return (
    <a className={styles.link} href={path}>
      How others will show it
    </a>
  )
}
