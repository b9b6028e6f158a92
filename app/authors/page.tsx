import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { AuthorsView } from '@/components/lists/authors-view'
import { readAuthorsPage } from '@/lib/content/queries'
import { describe } from '@/lib/words/describe'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'

export function generateMetadata(): Metadata {
  const { site } = readPage()
  return pageMetadata(site, {
    title: site.words.authors,
    path: toPath(site.basePath, toRoutePath('authors')),
    description: describe(site, 'aboutAuthors'),
  })
}

export default function AuthorsRoute() {
  return <AuthorsView {...readPage()} />
}

const readPage = cache(readAuthorsPage)
