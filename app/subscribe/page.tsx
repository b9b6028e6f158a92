import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { SubscribeView } from '@/components/feeds/subscribe-view'
import { readSubscribePage } from '@/lib/content/queries'
import { describe } from '@/lib/words/describe'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, {
    title: site.words.subscribe,
    path: toPath(site.basePath, toRoutePath('subscribe')),
    description: describe(site, 'aboutSubscribe'),
  })
}

export default function SubscribeRoute() {
  return <SubscribeView {...readPage()} />
}

const readPage = cache(readSubscribePage)
