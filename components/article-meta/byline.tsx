import { Fragment } from 'react'
import type { AuthorRef, Site } from '@/lib/model/article'
import { listSeparators } from '@/lib/words/list-separators'

interface BylineProps {
  readonly authors: readonly AuthorRef[]
  readonly site: Site
}

export function Byline({ authors, site }: BylineProps) {
  const separators = listSeparators(authors.length, site.language)
  return (
    <>
      {authors.map(({ slug, name, path }, index) => (
        <Fragment key={slug}>
          {index > 0 && separators[index - 1]}
          {/* A name of another script moves nothing of the line. */}
          <a href={path} rel="author" dir="auto">
            {name}
          </a>
        </Fragment>
      ))}
    </>
  )
}
