import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

// React moves it into the head.
export function OpenSearchLink({ site }: { readonly site: Site }) {
  if (!site.search) return null
  return (
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title={site.title}
      href={toPath(site.basePath, toRoutePath('openSearch'))}
    />
  )
}
