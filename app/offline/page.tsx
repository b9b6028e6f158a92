import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/_lib/metadata'
import { OfflineView } from '@/components/offline/offline-view'
import { readSite } from '@/lib/content/queries'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const site = readSite()
  return pageMetadata(site, {
    title: site.words.noNetwork,
    path: toPath(site.basePath, toRoutePath('offline')),
    hidden: true,
  })
}

export default function OfflineRoute() {
  const site = readSite()
  if (!site.offline) notFound()
  return <OfflineView site={site} />
}
