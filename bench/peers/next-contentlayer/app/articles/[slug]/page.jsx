import Link from 'next/link'
import { articles, toSlug } from '../../../lib/articles.js'

export function generateStaticParams() {
  return articles.map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }) {
  const { title, description } = await findArticle(params)
  return { title, description }
}

export default async function ArticlePage({ params }) {
  const article = await findArticle(params)
  return (
    <article>
      <h1>{article.title}</h1>
      <p>{article.subtitle}</p>
      <p>
        {article.author}, <time>{article.publish_date.slice(0, 10)}</time>
      </p>
      <div dangerouslySetInnerHTML={{ __html: article.body.html }} />
      <ul>
        {[...new Set(article.tags)].map((tag) => (
          <li key={tag}>
            <Link href={`/tags/${toSlug(tag)}`}>{tag}</Link>
          </li>
        ))}
      </ul>
    </article>
  )
}

async function findArticle(params) {
  const { slug } = await params
  return articles.find((article) => article.slug === slug)
}
