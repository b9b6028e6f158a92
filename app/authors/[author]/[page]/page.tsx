import type { Metadata } from 'next'
import { pageByNumber } from '@/app/_lib/page-by-slug'
import { authorMetadata } from '@/app/_lib/list-metadata'
import { AuthorView } from '@/components/lists/author-view'
import { findAuthorPage } from '@/lib/content/queries'

type Props = PageProps<'/authors/[author]/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { author, page } = await params
  return authorMetadata(requirePage(author, page))
}

export default async function AuthorPageRoute({ params }: Props) {
  const { author, page } = await params
  return <AuthorView {...requirePage(author, page)} />
}

const requirePage = pageByNumber('authors', findAuthorPage)
