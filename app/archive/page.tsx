import type { Metadata } from 'next'
import { cache } from 'react'
import { archiveMetadata } from '@/app/_lib/list-metadata'
import { parseNumberParam } from '@/app/_lib/params'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { ArchiveView } from '@/components/archive/archive-view'
import { findArchivePage, readArchivePage } from '@/lib/content/queries'
import { toRoutePath } from '@/lib/site/routes'

interface Props {
  readonly params: Promise<{ readonly page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return archiveMetadata(requirePage((await params).page))
}

export default async function ArchiveRoute({ params }: Props) {
  return <ArchiveView {...requirePage((await params).page)} />
}

const requirePage = cache((param?: string) => {
  if (param === undefined) return readArchivePage()
  const number = parseNumberParam(param)
  return (
    (number && findArchivePage(number)) ||
    redirectOrNotFound(`${toRoutePath('archive')}/${param}`)
  )
})
