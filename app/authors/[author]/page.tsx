import type { Metadata } from 'next'
import { cache } from 'react'
import { authorMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { parseSlugParam } from '@/app/_lib/params'
import { AuthorView } from '@/components/lists/author-view'
import { JsonLd } from '@/components/layout/json-ld'
import { findAuthorPage } from '@/lib/content/queries'
import { describeAuthor } from '@/lib/seo/json-ld'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/authors/[author]'>): Promise<Metadata> {
  return authorMetadata(requirePage((await params).author))
}

export default async function AuthorRoute({ params }: PageProps<'/authors/[author]'>) {
  const page = requirePage((await params).author)
  return (
    <>
      <JsonLd graph={describeAuthor(page)} />
      <AuthorView page={page} />
    </>
  )
}

const requirePage = cache((param: string) => {
  const slug = parseSlugParam(param)
  const page = slug && findAuthorPage(slug)
  return page ?? redirectOrNotFound(`/authors/${param}`)
})
