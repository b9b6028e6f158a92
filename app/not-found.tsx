import type { Metadata } from 'next'
import { NotFoundView } from '@/components/not-found-view'
import { readSite } from '@/lib/content/queries'

export function generateMetadata(): Metadata {
  const { title, description } = readSite()
  return { title: `Not found · ${title}`, description }
}

export default function NotFound() {
  return <NotFoundView site={readSite()} />
}
