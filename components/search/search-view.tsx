import type { ReactNode } from 'react'
import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { fillWords } from '@/lib/words/find-words'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'
import { Phrase } from '../layout/phrase'
import { OpenSearchLink } from './open-search-link'
import styles from './search-view.module.css'

export function SearchView({ site }: { readonly site: Site }) {
  const { words, basePath } = site
  const label = fillWords(words.searchSite, { site: site.title })
  const path = toPath(basePath, toRoutePath('search'))
  return (
    <PageLayout site={site} path={path}>
      <OpenSearchLink site={site} />
      <PageHeader title={words.search} />
      <div className={styles.search}>
        <search className={styles.form}>
          <form action={path}>
            <input
              type="search"
              name="q"
              aria-label={label}
              placeholder={label}
              autoComplete="off"
            />
            <button type="submit">{words.search}</button>
          </form>
        </search>
        {/* `lib/serve/search` puts its answer into it. */}
        <search-results className={styles.results}>
          <noscript>
            <p>{words.withoutScript}</p>
          </noscript>
        </search-results>
        <p className={styles.others}>
          <Phrase text={words.otherWays} parts={listOtherWays(basePath)} />
        </p>
      </div>
    </PageLayout>
  )
}

function listOtherWays(basePath: string) {
  const linkTo = (route: 'archive' | 'tags' | 'authors') => (text: ReactNode) => (
    <a href={toPath(basePath, toRoutePath(route))}>{text}</a>
  )
  return {
    archive: linkTo('archive'),
    topics: linkTo('tags'),
    authors: linkTo('authors'),
  }
}
