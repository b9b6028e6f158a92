import type { FullList } from 'imprint-client'
import Link from 'next/link'

import { blog } from '../lib/blog'

export default async function Home() {
  const { articles } = await blog.get<FullList>('lists/all/newest.json')
  return (
    <>
      <h1>Articles</h1>
      <ul>
        {articles.map(({ id, slug, title, publishDate }) => (
          <li key={id}>
            <Link href={`/articles/${slug}`}>{title}</Link>{' '}
            <time dateTime={publishDate}>{publishDate.slice(0, 10)}</time>
          </li>
        ))}
      </ul>
    </>
  )
}
