import type { Metadata } from 'next'
import { pageBySlug } from '@/app/_lib/page-by-slug'
import { authorMetadata } from '@/app/_lib/list-metadata'
import { JsonLd } from '@/components/layout/json-ld'
import { AuthorView } from '@/components/lists/author-view'
import { findAuthorPage } from '@/lib/content/queries'
import { describeAuthor } from '@/lib/seo/json-ld'

type Props = PageProps<'/authors/[author]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return authorMetadata(requirePage((await params).author))
}

export default async function AuthorRoute({ params }: Props) {
  const page = requirePage((await params).author)
  return (
    <>
      <JsonLd graph={describeAuthor(page)} />
      <AuthorView {...page} />
    </>
  )
}

const requirePage = pageBySlug('authors', findAuthorPage)
