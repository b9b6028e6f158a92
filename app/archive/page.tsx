import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { ArchiveView } from '@/components/lists/archive-view'
import { readArchivePage } from '@/lib/content/queries'
import { toPath } from '@/lib/site/url'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, {
    title: 'Archive',
    path: toPath(site.basePath, '/archive'),
    description: `Every article of ${site.title}, by year and month.`,
  })
}

export default function ArchiveRoute() {
  return <ArchiveView page={readPage()} />
}

const readPage = cache(readArchivePage)
