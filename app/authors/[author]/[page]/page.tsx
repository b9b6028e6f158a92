import type { Metadata } from 'next'
import { cache } from 'react'
import { numberedTitle, pageMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { parseNumberParam, parseSlugParam } from '@/app/_lib/params'
import { AuthorView } from '@/components/lists/author-view'
import { findAuthorPage } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/authors/[author]/[page]'>): Promise<Metadata> {
  const { author: authorParam, page } = await params
  const { site, author, list, feed } = requirePage(authorParam, page)
  return pageMetadata(site, {
    title: numberedTitle(author.name, list.number),
    image: { kind: 'author', site, author },
    path: `${author.path}/${list.number}`,
    description: `Articles by ${author.name} in ${site.title}.`,
    feed,
  })
}

export default async function AuthorPageRoute({
  params,
}: PageProps<'/authors/[author]/[page]'>) {
  const { author, page } = await params
  return <AuthorView page={requirePage(author, page)} />
}

const requirePage = cache((author: string, page: string) => {
  const slug = parseSlugParam(author)
  const number = parseNumberParam(page)
  return (
    (slug && number && findAuthorPage(slug, number)) ||
    redirectOrNotFound(`/authors/${author}/${page}`)
  )
})
