import type { ReactNode } from 'react'
import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { toApiPath } from '@/lib/site/api/address'
import { fillWords, pickSearchWords } from '@/lib/words/find-words'
import type { SearchSettings } from '@/lib/words/script-words'
import { PageHeader } from '../layout/page-header'
import { PageLayout } from '../layout/page-layout'
import { Phrase } from '../layout/phrase'
import { OpenSearchLink } from './open-search-link'

interface SearchViewProps {
  readonly site: Site
  /** Address of `search.css`: no other page has a use for it. */
  readonly styleSheet: string
}

export function SearchView({ site, styleSheet }: SearchViewProps) {
  const { words, basePath } = site
  const label = fillWords(words.searchSite, { site: site.title })
  const path = toPath(basePath, toRoutePath('search'))
  return (
    <PageLayout site={site} path={path}>
      <link rel="stylesheet" href={styleSheet} precedence="page" />
      <OpenSearchLink site={site} />
      <PageHeader title={words.search} />
      <div className="search-page">
        <search>
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
        <search-results data-settings={toSettings(site)}>
          <noscript>
            <p>{words.withoutScript}</p>
          </noscript>
        </search-results>
        <p>
          <Phrase text={words.otherWays} parts={listOtherWays(basePath)} />
        </p>
      </div>
    </PageLayout>
  )
}

function toSettings({ basePath, timeZone, words }: Site): string {
  const settings: SearchSettings = {
    index: toPath(basePath, toApiPath({ kind: 'search' })),
    timeZone,
    words: pickSearchWords(words),
  }
  return JSON.stringify(settings)
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
