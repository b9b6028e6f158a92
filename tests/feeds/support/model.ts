import type { FeedEntry, FeedPage } from '../../../lib/model/feed.ts'
import { DEFAULT_ICONS } from '../../../lib/model/icons.ts'
import { DEFAULT_THEME } from '../../../lib/theme/theme.ts'
import { en } from '../../../lib/words/en.ts'
import type { Site } from '../../../lib/model/article.ts'
import { slugOf } from '../../content/support/slug.ts'

const SITE: Site = {
  title: 'The Gazette',
  description: 'A small paper.',
  url: 'https://gazette.example',
  basePath: '',
  language: 'en-GB',
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

/** An article of day `day` in March 2025, as a query would give it. */
export function entryOf(day: number, changes: Partial<FeedEntry> = {}): FeedEntry {
  const name = `day-${day}`
  return {
    id: `path:${name}`,
    slug: slugOf(name),
    path: `/articles/${name}`,
    title: `Day ${day}`,
    publishDate: `2025-03-${String(day).padStart(2, '0')}T00:00:00.000Z`,
    authors: [{ slug: slugOf('ada'), name: 'Ada Byron', path: '/authors/ada' }],
    tags: [],
    summary: `What happened on day ${day}.`,
    html: `<p>The text of day ${day}.</p>`,
    ...changes,
  }
}

export interface PageChanges extends Partial<Omit<FeedPage, 'site'>> {
  readonly site?: Partial<Site>
}

/** The site's own feed, with articles of three days. */
export function pageOf({ site, ...changes }: PageChanges = {}): FeedPage {
  return {
    kind: 'site',
    front: '',
    title: SITE.title,
    path: '/',
    description: SITE.description,
    entries: [entryOf(3), entryOf(2), entryOf(1)],
    ...changes,
    site: { ...SITE, ...site },
  }
}

export const HERO = {
  src: 'https://gazette.example/media/0a1b2c3d-x.jpg?a=1&b=2',
  alt: 'Two "boats" & <one> pier',
  width: 1200,
  height: 630,
  type: 'image/jpeg',
  bytes: 48_213,
}

/** An entry with everything that one can have. */
export const FULL = entryOf(2, {
  id: 'b7e1',
  title: 'Boats & <piers>',
  authors: [
    { slug: slugOf('ada'), name: 'Ada Byron', path: '/authors/ada' },
    { slug: slugOf('zoë'), name: 'Zoë & Co', path: '/authors/zo%C3%AB' },
  ],
  tags: [
    { slug: slugOf('web'), title: 'The <Web>', path: '/tags/web' },
    { slug: slugOf('r-d'), title: 'R&D', path: '/tags/r-d' },
  ],
  updatedDate: '2025-04-01T10:30:15.000Z',
  hero: HERO,
})

export const HUB = 'https://hub.example/?a&b'

/** A feed with everything that one can have, its second entry too. */
export function fullPage(changes: PageChanges = {}): FeedPage {
  const { site, ...rest } = changes
  return pageOf({
    entries: [entryOf(3), FULL, entryOf(1)],
    site: { rights: '© Ada & Co', hub: HUB, ...site },
    olderNumber: 2,
    ...rest,
  })
}

/** What makes a page the second of three archives, or more. */
export const ARCHIVE: PageChanges = { number: 2, olderNumber: 1, newerNumber: 3 }
