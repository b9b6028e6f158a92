import type { Metadata } from 'next'
import { tagMetadata } from '@/app/_lib/list-metadata'
import { pageBySlug } from '@/app/_lib/page-by-slug'
import { JsonLd } from '@/components/layout/json-ld'
import { TagView } from '@/components/lists/tag-view'
import { findTagPage } from '@/lib/content/queries'
import { describeTag } from '@/lib/seo/json-ld'

interface Props {
  readonly params: Promise<{ readonly tag: string; readonly page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tag, page } = await params
  return tagMetadata(requirePage(tag, page))
}

export default async function TagRoute({ params }: Props) {
  const { tag, page: number } = await params
  const page = requirePage(tag, number)
  return (
    <>
      {number === undefined && <JsonLd graph={describeTag(page)} />}
      <TagView {...page} />
    </>
  )
}

const requirePage = pageBySlug('tag', findTagPage)
