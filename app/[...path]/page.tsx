import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { parseSlugParam } from '@/app/_lib/params'
import { StandaloneView } from '@/components/article/standalone-view'
import { findStandalonePage } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/[...path]'>): Promise<Metadata> {
  const { site, title, path, description, draft } = requirePage(
    (await params).path.join('/'),
  )
  return pageMetadata(site, {
    title,
    path,
    hidden: draft,
    ...(description !== undefined && { description }),
  })
}

export default async function StandaloneRoute({ params }: PageProps<'/[...path]'>) {
  return <StandaloneView page={requirePage((await params).path.join('/'))} />
}

// One text, not a list: `cache` knows only equal primitives again.
const requirePage = cache((path: string) => {
  const slug = parseSlugParam(path)
  const page = slug && findStandalonePage(slug)
  return page ?? redirectOrNotFound(`/${path}`)
})
