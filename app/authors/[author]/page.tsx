import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/metadata'
import { redirectOrNotFound } from '@/app/not-here'
import { parseSlugParam } from '@/app/params'
import { AuthorView } from '@/components/author-view'
import { findAuthorPage } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/authors/[author]'>): Promise<Metadata> {
  const { site, author, feed } = requirePage((await params).author)
  return pageMetadata(site, {
    title: author.name,
    path: author.path,
    description: author.bio ?? `Articles by ${author.name} in ${site.title}.`,
    feed,
  })
}

export default async function AuthorRoute({ params }: PageProps<'/authors/[author]'>) {
  return <AuthorView page={requirePage((await params).author)} />
}

const requirePage = cache((param: string) => {
  const slug = parseSlugParam(param)
  const page = slug && findAuthorPage(slug)
  return page ?? redirectOrNotFound(`/authors/${param}`)
})
