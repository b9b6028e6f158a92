import type { Metadata } from 'next'
import { cache } from 'react'
import { HomeView } from '@/components/lists/home-view'
import { JsonLd } from '@/components/layout/json-ld'
import { readHomePage } from '@/lib/content/queries'
import { describeHome } from '@/lib/seo/json-ld'
import { toPath } from '@/lib/site/url'
import { pageMetadata } from './_lib/metadata'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, { path: toPath(site.basePath, '/') })
}

export default function HomeRoute() {
  const page = readPage()
  return (
    <>
      <JsonLd graph={describeHome(page)} />
      <HomeView {...page} />
    </>
  )
}

const readPage = cache(readHomePage)
