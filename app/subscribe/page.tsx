import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { SubscribeView } from '@/components/feeds/subscribe-view'
import { readSubscribePage } from '@/lib/content/queries'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, {
    title: 'Subscribe',
    path: toPath(site.basePath, toRoutePath('subscribe')),
    description: `How new articles of ${site.title} can come to you: every feed, and what a feed is.`,
  })
}

export default function SubscribeRoute() {
  return <SubscribeView {...readPage()} />
}

const readPage = cache(readSubscribePage)
