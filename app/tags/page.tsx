import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { TagsView } from '@/components/lists/tags-view'
import { readTagsPage } from '@/lib/content/queries'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, {
    title: 'Topics',
    path: toPath(site.basePath, toRoutePath('tags')),
    description: `What ${site.title} writes about.`,
  })
}

export default function TagsRoute() {
  return <TagsView {...readPage()} />
}

const readPage = cache(readTagsPage)
