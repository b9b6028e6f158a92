import type { Metadata } from 'next'
import { cache } from 'react'
import { numberedTitle, pageMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { parseNumberParam, parseSlugParam } from '@/app/_lib/params'
import { TagView } from '@/components/lists/tag-view'
import { findTagPage } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/tags/[tag]/[page]'>): Promise<Metadata> {
  const { tag: tagParam, page } = await params
  const { site, tag, list, feed } = requirePage(tagParam, page)
  return pageMetadata(site, {
    title: numberedTitle(tag.title, list.number),
    image: { kind: 'tag', site, tag },
    path: `${tag.path}/${list.number}`,
    description: `Articles about ${tag.title} in ${site.title}.`,
    feed,
  })
}

export default async function TagPageRoute({ params }: PageProps<'/tags/[tag]/[page]'>) {
  const { tag, page } = await params
  return <TagView page={requirePage(tag, page)} />
}

const requirePage = cache((tag: string, page: string) => {
  const slug = parseSlugParam(tag)
  const number = parseNumberParam(page)
  return (
    (slug && number && findTagPage(slug, number)) ||
    redirectOrNotFound(`/tags/${tag}/${page}`)
  )
})
