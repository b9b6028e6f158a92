import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import styles from './random-link.module.css'

/** `enhance/reading` chooses the article. `nofollow` keeps browsers from fetching ahead. */
export function RandomLink({ site }: { readonly site: Site }) {
  const archive = toPath(site.basePath, toRoutePath('archive'))
  return (
    <a className={styles.random} href={archive} rel="nofollow" data-random>
      {site.words.randomArticle}
    </a>
  )
}
