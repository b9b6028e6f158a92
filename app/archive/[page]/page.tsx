import type { Metadata } from 'next'
import { cache } from 'react'
import { numberedTitle, pageMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { parseNumberParam } from '@/app/_lib/params'
import { ArchiveView } from '@/components/lists/archive-view'
import { findArchivePage } from '@/lib/content/queries'
import { toPath } from '@/lib/site/url'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/archive/[page]'>): Promise<Metadata> {
  const { site, list } = requirePage((await params).page)
  return pageMetadata(site, {
    title: numberedTitle('Archive', list.number),
    path: toPath(site.basePath, `/archive/${list.number}`),
    description: `Articles of ${site.title}, by month.`,
  })
}

export default async function ArchivePageRoute({ params }: PageProps<'/archive/[page]'>) {
  return <ArchiveView page={requirePage((await params).page)} />
}

const requirePage = cache((param: string) => {
  const number = parseNumberParam(param)
  return (number && findArchivePage(number)) || redirectOrNotFound(`/archive/${param}`)
})
