import type { Metadata } from 'next'
import { cache } from 'react'
import { HomeView } from '@/components/home-view'
import { readHomePage } from '@/lib/content/queries'
import { toPath } from '@/lib/url'
import { pageMetadata } from './metadata'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, { path: toPath(site.basePath, '/') })
}

export default function HomeRoute() {
  return <HomeView page={readPage()} />
}

const readPage = cache(readHomePage)
