import type { Metadata } from 'next'
import { cache } from 'react'
import { redirectOrNotFound } from '@/app/not-here'
import { articleMetadata } from '@/app/metadata'
import { parseSlugParam } from '@/app/params'
import { ArticleView } from '@/components/article-view'
import { findArticlePage } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/articles/[slug]'>): Promise<Metadata> {
  const { site, article, authors } = requirePage((await params).slug)
  return articleMetadata(site, article, authors)
}

export default async function ArticleRoute({ params }: PageProps<'/articles/[slug]'>) {
  return <ArticleView page={requirePage((await params).slug)} />
}

const requirePage = cache((param: string) => {
  const slug = parseSlugParam(param)
  const page = slug && findArticlePage(slug)
  return page ?? redirectOrNotFound(`/articles/${param}`)
})
