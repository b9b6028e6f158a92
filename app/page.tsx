import type { Metadata } from 'next'
import { cache } from 'react'
import { HomeView } from '@/components/home-view'
import { JsonLd } from '@/components/json-ld'
import { readHomePage } from '@/lib/content/queries'
import { describeHome } from '@/lib/seo/json-ld'
import { toPath } from '@/lib/url'
import { pageMetadata } from './metadata'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, { path: toPath(site.basePath, '/') })
}

export default function HomeRoute() {
  const page = readPage()
  return (
    <>
      <JsonLd graph={describeHome(page)} />
      <HomeView page={page} />
    </>
  )
}

const readPage = cache(readHomePage)
