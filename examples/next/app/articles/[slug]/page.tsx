import type { Article, FullList } from 'imprint-client'
import { notFound } from 'next/navigation'

import { blog } from '../../../lib/blog'

interface ArticlePageProps {
  params: Promise<{ slug: string }>
}

// The newest are rendered by the build, others when somebody asks for them.
export async function generateStaticParams() {
  const { articles } = await blog.get<FullList>('lists/all/newest.json')
  return articles.map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: ArticlePageProps) {
  const { title, canonicalUrl, url } = await requireArticle(params)
  return { title, alternates: { canonical: canonicalUrl ?? url } }
}

// `previous`, `next` and `related` change without an edition that names this article: a page
// that shows them needs the tag of a list too.
export default async function ArticlePage({ params }: ArticlePageProps) {
  const { title, language, publishDate, body } = await requireArticle(params)
  return (
    <article lang={language}>
      <h1>{title}</h1>
      <p>
        <time dateTime={publishDate}>{publishDate.slice(0, 10)}</time>
      </p>
      <div dangerouslySetInnerHTML={{ __html: body.html }} />
    </article>
  )
}

async function requireArticle(params: ArticlePageProps['params']): Promise<Article> {
  // Next leaves what it has from the address encoded.
  const slug = decodeURIComponent((await params).slug)
  const article = await blog.find<Article>(`articles/${encodeURIComponent(slug)}.json`)
  return article ?? notFound()
}
