import type { Metadata } from 'next'
import { cache } from 'react'
import { archiveMetadata } from '@/app/_lib/list-metadata'
import { parseNumberParam } from '@/app/_lib/params'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { ArchiveView } from '@/components/lists/archive-view'
import { findArchivePage } from '@/lib/content/queries'

type Props = PageProps<'/archive/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return archiveMetadata(requirePage((await params).page))
}

export default async function ArchivePageRoute({ params }: Props) {
  return <ArchiveView {...requirePage((await params).page)} />
}

const requirePage = cache((param: string) => {
  const number = parseNumberParam(param)
  return (number && findArchivePage(number)) || redirectOrNotFound(`/archive/${param}`)
})
