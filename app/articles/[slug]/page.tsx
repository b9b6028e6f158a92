import type { Metadata } from 'next'
import { cache } from 'react'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { articleMetadata } from '@/app/_lib/metadata'
import { parseSlugParam } from '@/app/_lib/params'
import { ArticleView } from '@/components/article/article-view'
import { JsonLd } from '@/components/layout/json-ld'
import { findArticlePage } from '@/lib/content/queries'
import { describeArticle } from '@/lib/seo/json-ld'
import { toOgImage } from '@/lib/og-image/model/og-image'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/articles/[slug]'>): Promise<Metadata> {
  return articleMetadata(requirePage((await params).slug))
}

export default async function ArticleRoute({ params }: PageProps<'/articles/[slug]'>) {
  const page = requirePage((await params).slug)
  return (
    <>
      <JsonLd graph={describeArticle(page, toOgImage({ kind: 'article', ...page }))} />
      <ArticleView page={page} />
    </>
  )
}

const requirePage = cache((param: string) => {
  const slug = parseSlugParam(param)
  const page = slug && findArticlePage(slug)
  return page ?? redirectOrNotFound(`/articles/${param}`)
})
