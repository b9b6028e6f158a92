import Link from 'next/link'
import { countPages, paginate } from './articles.js'

export function List({ title, front, articles, number }) {
  const toPage = (page) => (page === 1 ? front || '/' : `${front}/page/${page}`)
  return (
    <>
      <h1>{title}</h1>
      <ul>
        {paginate(articles, number).map((article) => (
          <li key={article.slug}>
            <Link href={`/articles/${article.slug}`}>{article.title}</Link>{' '}
            <time>{article.publish_date.slice(0, 10)}</time>
            <p>{article.description}</p>
          </li>
        ))}
      </ul>
      <nav>
        {number > 1 && <Link href={toPage(number - 1)}>Newer</Link>}
        {number < countPages(articles) && <Link href={toPage(number + 1)}>Older</Link>}
      </nav>
    </>
  )
}
