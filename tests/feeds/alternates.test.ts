import { describe, expect, it } from 'vitest'

import type { FeedRef } from '../../lib/model/feed.ts'
import { DEFAULT_ICONS } from '../../lib/model/icons.ts'
import { DEFAULT_THEME } from '../../lib/theme/theme.ts'
import { en } from '../../lib/words/en.ts'
import type { Site } from '../../lib/model/article.ts'
import { toFeedAlternates } from '../../lib/feeds/alternates.ts'

const SITE: Site = {
  title: 'Gazette',
  description: 'A small paper.',
  url: 'https://x.example/blog',
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

const TAG: FeedRef = {
  kind: 'tag',
  front: '/tags/c%2B%2B',
  title: 'C++',
  path: '/blog/tags/c%2B%2B',
}

describe('the feeds that a page names in its head', () => {
  it('are the site’s three, absolute and below the base path', () => {
    expect(toFeedAlternates(SITE)).toEqual({
      'application/rss+xml': [
        { title: 'Gazette (RSS)', url: 'https://x.example/blog/feed.xml' },
      ],
      'application/atom+xml': [
        { title: 'Gazette (Atom)', url: 'https://x.example/blog/atom.xml' },
      ],
      'application/feed+json': [
        { title: 'Gazette (JSON Feed)', url: 'https://x.example/blog/feed.json' },
      ],
    })
  })

  it('begin with those of the list that the page shows', () => {
    const alternates = Object.values(toFeedAlternates(SITE, TAG))
    expect(alternates.map((feeds) => feeds.map(({ title }) => title))).toEqual([
      ['C++ · Gazette (RSS)', 'Gazette (RSS)'],
      ['C++ · Gazette (Atom)', 'Gazette (Atom)'],
      ['C++ · Gazette (JSON Feed)', 'Gazette (JSON Feed)'],
    ])
    expect(alternates[0]?.[0]?.url).toBe('https://x.example/blog/tags/c%2B%2B/feed.xml')
  })
})
