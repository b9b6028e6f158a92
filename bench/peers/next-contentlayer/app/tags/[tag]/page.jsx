import { listTagged, tags, toSlug } from '../../../lib/articles.js'
import { List } from '../../../lib/list.jsx'

export function generateStaticParams() {
  return tags.map((tag) => ({ tag: toSlug(tag) }))
}

export default async function Tag({ params }) {
  const { tag } = await params
  return <List title={tag} front={`/tags/${tag}`} articles={listTagged(tag)} number={1} />
}
