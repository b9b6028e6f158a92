import type { Metadata } from 'next'
import { cache } from 'react'
import { archiveMetadata } from '@/app/_lib/list-metadata'
import { ArchiveView } from '@/components/lists/archive-view'
import { readArchivePage } from '@/lib/content/queries'

export function generateMetadata(): Metadata {
  return archiveMetadata(readPage())
}

export default function ArchiveRoute() {
  return <ArchiveView {...readPage()} />
}

const readPage = cache(readArchivePage)
