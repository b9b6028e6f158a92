import type { Metadata } from 'next'
import { pageBySlug } from '@/app/_lib/page-by-slug'
import { articleMetadata } from '@/app/_lib/metadata'
import { ArticleView } from '@/components/article/article-view'
import { JsonLd } from '@/components/layout/json-ld'
import { findArticlePage } from '@/lib/content/queries'
import { toOgImage } from '@/lib/og-image/model/og-image'
import { describeArticle } from '@/lib/seo/json-ld'

type Props = PageProps<'/articles/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return articleMetadata(requirePage((await params).slug))
}

export default async function ArticleRoute({ params }: Props) {
  const page = requirePage((await params).slug)
  return (
    <>
      <JsonLd graph={describeArticle(page, toOgImage({ kind: 'article', ...page }))} />
      <ArticleView {...page} />
    </>
  )
}

const requirePage = pageBySlug('article', findArticlePage)
