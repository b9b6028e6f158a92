import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { parseSlugParam } from '@/app/_lib/params'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { StandaloneView } from '@/components/article/standalone-view'
import { findStandalonePage } from '@/lib/content/queries'

type Props = PageProps<'/[...path]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, title, path, description, draft, language } = await requirePage(params)
  return pageMetadata(site, { title, path, description, hidden: draft, language })
}

export default async function StandaloneRoute({ params }: Props) {
  const page = await requirePage(params)
  return <StandaloneView {...page} />
}

async function requirePage(params: Props['params']) {
  return findPage((await params).path.join('/'))
}

// `cache` compares by identity: a string, not an array.
const findPage = cache((path: string) => {
  const slug = parseSlugParam(path)
  return (slug && findStandalonePage(slug)) ?? redirectOrNotFound(`/${path}`)
})
