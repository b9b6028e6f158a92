import type { Metadata } from 'next'
import { authorMetadata } from '@/app/_lib/list-metadata'
import { pageBySlug } from '@/app/_lib/page-by-slug'
import { JsonLd } from '@/components/layout/json-ld'
import { AuthorView } from '@/components/lists/author-view'
import { findAuthorPage } from '@/lib/content/queries'
import { describeAuthor } from '@/lib/seo/json-ld'

interface Props {
  readonly params: Promise<{ readonly author: string; readonly page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { author, page } = await params
  return authorMetadata(requirePage(author, page))
}

export default async function AuthorRoute({ params }: Props) {
  const { author, page: number } = await params
  const page = requirePage(author, number)
  return (
    <>
      {number === undefined && <JsonLd graph={describeAuthor(page)} />}
      <AuthorView {...page} />
    </>
  )
}

const requirePage = pageBySlug('author', findAuthorPage)
