import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { TagsView } from '@/components/lists/tags-view'
import { readTagsPage } from '@/lib/content/queries'
import { describe } from '@/lib/words/describe'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, {
    title: site.words.topics,
    path: toPath(site.basePath, toRoutePath('tags')),
    description: describe(site, 'aboutTopics'),
  })
}

export default function TagsRoute() {
  return <TagsView {...readPage()} />
}

const readPage = cache(readTagsPage)
