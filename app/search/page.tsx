import type { Metadata } from 'next'
import { pageMetadata } from '@/app/_lib/metadata'
import { SearchView } from '@/components/search/search-view'
import { readSite } from '@/lib/content/queries'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { describe } from '@/lib/words/describe'

export function generateMetadata(): Metadata {
  const site = readSite()
  return pageMetadata(site, {
    title: site.words.search,
    path: toPath(site.basePath, toRoutePath('search')),
    description: describe(site, 'aboutSearch'),
  })
}

export default function SearchRoute() {
  const site = readSite()
  const file = process.env.SEARCH_STYLE_FILE ?? ''
  const styleSheet = toPath(site.basePath, toRoutePath('asset', { file }))
  return <SearchView site={site} styleSheet={styleSheet} />
}
