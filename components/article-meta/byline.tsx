import { Fragment } from 'react'
import type { AuthorRef } from '@/lib/model/article'

export function Byline({ authors }: { readonly authors: readonly AuthorRef[] }) {
  return (
    <>
      {authors.map(({ slug, name, path }, index) => (
        <Fragment key={slug}>
          {index > 0 && (index === authors.length - 1 ? ' and ' : ', ')}
          <a href={path} rel="author">
            {name}
          </a>
        </Fragment>
      ))}
    </>
  )
}
