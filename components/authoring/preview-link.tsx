import type { ArticleSummary, Site } from '@/lib/model/article'
import { sitePath, toPath } from '@/lib/site/url'
import styles from './preview-link.module.css'

interface PreviewLinkProps {
  readonly article: ArticleSummary
  readonly site: Site
}

// In development only, like the articles that have it.
export function PreviewLink({ article: { slug }, site }: PreviewLinkProps) {
  const path = toPath(site.basePath, sitePath('preview', slug))
  return (
    <a className={styles.link} href={path}>
      How others will show it
    </a>
  )
}
