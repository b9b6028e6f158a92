import type { Metadata } from 'next'
import { pageByNumber } from '@/app/_lib/page-by-slug'
import { tagMetadata } from '@/app/_lib/list-metadata'
import { TagView } from '@/components/lists/tag-view'
import { findTagPage } from '@/lib/content/queries'

type Props = PageProps<'/tags/[tag]/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tag, page } = await params
  return tagMetadata(requirePage(tag, page))
}

export default async function TagPageRoute({ params }: Props) {
  const { tag, page } = await params
  return <TagView {...requirePage(tag, page)} />
}

const requirePage = pageByNumber('tags', findTagPage)
