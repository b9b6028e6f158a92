import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { parseSlugParam } from '@/app/_lib/params'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { StandaloneView } from '@/components/article/standalone-view'
import { findArticlePage, findStandalonePage } from '@/lib/content/queries'
import { findAppPath } from '@/lib/site/rewrites'

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
  const page = slug && findStandalonePage(slug)
  if (page) return page
  // The publisher asks for an article of one name where it is; Next by itself comes here.
  const inApp = slug && findAppPath(`/${path}`)
  if (inApp && findArticlePage(slug)) redirect(inApp)
  return redirectOrNotFound(`/${path}`)
})
