import type { ArticleSummary, Site } from '../../lib/model/article.ts'
import { DEFAULT_ICONS } from '../../lib/model/icons.ts'
import { DEFAULT_THEME } from '../../lib/theme/theme.ts'
import { en } from '../../lib/words/en.ts'
import { slugOf } from '../content/support/slug.ts'

export function makeSite(): Site {
  return {
    title: 'A [site]',
    description: 'About it',
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
}

export function makeSummary(
  name: string,
  more: Partial<ArticleSummary> = {},
): ArticleSummary {
  return {
    id: name,
    slug: slugOf(name),
    path: `/blog/articles/${name}`,
    title: name,
    description: `About ${name}`,
    excerpt: '',
    authors: [{ slug: slugOf('ann'), name: 'Ann Lee', path: '/blog/authors/ann' }],
    tags: [{ slug: slugOf('rust'), title: 'Rust', path: '/blog/tags/rust' }],
    publishDate: '2025-03-05T00:00:00.000Z',
    readTime: '1 min',
    visibility: 'public',
    draft: false,
    ...more,
  }
}
