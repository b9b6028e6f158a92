import Link from 'next/link'
import { tags, toSlug } from '../../lib/articles.js'

export default function Tags() {
  return (
    <>
      <h1>Tags</h1>
      <ul>
        {tags.map((tag) => (
          <li key={tag}>
            <Link href={`/tags/${toSlug(tag)}`}>{tag}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
