import type { Metadata } from 'next'
import { pageMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { SearchView } from '@/components/search/search-view'
import { readSite } from '@/lib/content/queries'
import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { describe } from '@/lib/words/describe'

export function generateMetadata(): Metadata {
  const site = requireSearch()
  return pageMetadata(site, {
    title: site.words.search,
    path: toPath(site.basePath, toRoutePath('search')),
    description: describe(site, 'aboutSearch'),
  })
}

export default function SearchRoute() {
  const site = requireSearch()
  const file = process.env.SEARCH_STYLE_FILE ?? ''
  const styleSheet = toPath(site.basePath, toRoutePath('asset', { file }))
  return <SearchView site={site} styleSheet={styleSheet} />
}

/** `search: false` in `site.yaml` leaves it out. */
function requireSearch(): Site {
  const site = readSite()
  return site.search ? site : redirectOrNotFound(toRoutePath('search'))
}
