import type { Metadata } from 'next'
import { NotFoundView } from '@/components/not-found-view'
import { readSite } from '@/lib/content/queries'
import { toFeedAlternates } from '@/lib/feed/alternates'

export function generateMetadata(): Metadata {
  const site = readSite()
  return {
    title: `Not found · ${site.title}`,
    description: site.description,
    alternates: { types: toFeedAlternates(site) },
  }
}

export default function NotFound() {
  return <NotFoundView site={readSite()} />
}
