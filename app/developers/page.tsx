import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { DevelopersView } from '@/components/developers/developers-view'
import { readDevelopersPage } from '@/lib/content/queries'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, {
    title: site.words.developers,
    path: toPath(site.basePath, toRoutePath('developers')),
    description: `The content of ${site.title} as JSON files, with their contract.`,
  })
}

export default function DevelopersRoute() {
  return <DevelopersView {...readPage()} />
}

const readPage = cache(readDevelopersPage)
