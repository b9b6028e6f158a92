import { DEFAULT_ICONS } from '../../lib/model/icons.ts'
import { DEFAULT_THEME } from '../../lib/theme/theme.ts'
import { en } from '../../lib/words/en.ts'
import { expect, it } from 'vitest'

import type { ArticleSummary, Site } from '@/lib/model/article'
import { toOgImage } from '@/lib/og-image/model/og-image'
import { slugOf } from '../content/support/slug.ts'

const SITE: Site = {
  title: 'Imprint',
  description: 'A site',
  url: 'https://site.example/blog',
  basePath: '/blog',
  language: 'en',
  words: en,
  timeZone: 'UTC',
  theme: DEFAULT_THEME,
  icons: DEFAULT_ICONS,
  navigation: [],
  social: [],
  feed: 'full',
  feedArchives: 'site',
  search: true,
}

const MAUD = { slug: slugOf('maud'), name: 'Maud Ellery', path: '/blog/authors/maud' }
const TOMASZ = { slug: slugOf('tomasz'), name: 'Tomasz Wrona', path: '/blog/authors/t' }

const ARTICLE: ArticleSummary = {
  id: 'sample',
  slug: slugOf('sample'),
  path: '/blog/articles/sample',
  title: 'A title',
  description: 'About it.',
  excerpt: '',
  authors: [MAUD, TOMASZ],
  tags: [],
  publishDate: '2025-03-05T00:00:00.000Z',
  readTime: '8 min',
  visibility: 'public',
  draft: false,
}

const imageOf = (article: ArticleSummary) =>
  toOgImage({ kind: 'article', site: SITE, article, authors: [] })

it('names a version that changes with what is drawn', () => {
  const image = imageOf(ARTICLE)
  expect(image.url).toMatch(
    /^https:\/\/site\.example\/blog\/og\/sample\.png\?v=[0-9a-f]{8}$/,
  )
  expect(image).toMatchObject({ width: 1200, height: 630, type: 'image/png' })
  expect(image.alt).toBe('A title, by Maud Ellery, Tomasz Wrona · Imprint')
  expect(imageOf({ ...ARTICLE, authors: [] }).alt).toBe('A title · Imprint')
  expect(imageOf({ ...ARTICLE, description: 'Not drawn.' }).url).toBe(image.url)
  expect(imageOf({ ...ARTICLE, readTime: '9 min' }).url).not.toBe(image.url)
})
