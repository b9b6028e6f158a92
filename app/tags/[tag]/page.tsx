import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { parseSlugParam } from '@/app/_lib/params'
import { TagView } from '@/components/lists/tag-view'
import { JsonLd } from '@/components/layout/json-ld'
import { findTagPage } from '@/lib/content/queries'
import { describeTag } from '@/lib/seo/json-ld'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/tags/[tag]'>): Promise<Metadata> {
  const { site, tag, feed } = requirePage((await params).tag)
  return pageMetadata(site, {
    title: tag.title,
    image: { kind: 'tag', site, tag },
    path: tag.path,
    description: tag.description ?? `Articles about ${tag.title} in ${site.title}.`,
    feed,
  })
}

export default async function TagRoute({ params }: PageProps<'/tags/[tag]'>) {
  const page = requirePage((await params).tag)
  return (
    <>
      <JsonLd graph={describeTag(page)} />
      <TagView page={page} />
    </>
  )
}

const requirePage = cache((param: string) => {
  const slug = parseSlugParam(param)
  const page = slug && findTagPage(slug)
  return page ?? redirectOrNotFound(`/tags/${param}`)
})
