import type { Metadata } from 'next'
import { pageMetadata } from '@/app/_lib/metadata'
import { NotFoundView } from '@/components/layout/not-found-view'
import { isNotFoundShown, readSite } from '@/lib/content/queries'
import { toFeedAlternates } from '@/lib/feeds/alternates'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const site = readSite()
  // A shared dead link previews the site. The page has no canonical URL.
  const front = { title: site.words.notFound, path: toPath(site.basePath, '/') }
  return {
    ...pageMetadata(site, front),
    alternates: { types: toFeedAlternates(site) },
  }
}

export default function NotFound() {
  return isNotFoundShown() && <NotFoundView site={readSite()} />
}
