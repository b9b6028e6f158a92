import { listNumbers, listTagged, tags, toSlug } from '../../../../../lib/articles.js'
import { List } from '../../../../../lib/list.jsx'

export function generateStaticParams() {
  return tags
    .map(toSlug)
    .flatMap((tag) => listNumbers(listTagged(tag)).map((number) => ({ tag, number })))
}

export default async function TagPage({ params }) {
  const { tag, number } = await params
  return (
    <List
      title={tag}
      front={`/tags/${tag}`}
      articles={listTagged(tag)}
      number={Number(number)}
    />
  )
}
