import type { Metadata } from 'next'
import { pageBySlug } from '@/app/_lib/page-by-slug'
import { tagMetadata } from '@/app/_lib/list-metadata'
import { JsonLd } from '@/components/layout/json-ld'
import { TagView } from '@/components/lists/tag-view'
import { findTagPage } from '@/lib/content/queries'
import { describeTag } from '@/lib/seo/json-ld'

type Props = PageProps<'/tags/[tag]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tagMetadata(requirePage((await params).tag))
}

export default async function TagRoute({ params }: Props) {
  const page = requirePage((await params).tag)
  return (
    <>
      <JsonLd graph={describeTag(page)} />
      <TagView {...page} />
    </>
  )
}

const requirePage = pageBySlug('tags', findTagPage)
