import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { DraftsView } from '@/components/authoring/drafts-view'
import { readDraftsPage } from '@/lib/content/queries'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const { site } = requirePage()
  const path = toPath(site.basePath, '/drafts')
  return pageMetadata(site, { title: 'Unpublished', path, hidden: true })
}

export default function DraftsRoute() {
  return <DraftsView {...requirePage()} />
}

const requirePage = cache(() =>
  process.env.NODE_ENV === 'development' ? readDraftsPage() : notFound(),
)
