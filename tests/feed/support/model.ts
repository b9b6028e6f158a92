import type { FeedEntry, FeedPage } from '../../../lib/content/feed-types.ts'
import type { Site } from '../../../lib/content/types.ts'
import { slugOf } from '../../content/support/slug.ts'

const SITE: Site = {
  title: 'The Gazette',
  description: 'A small paper.',
  url: 'https://gazette.example',
  basePath: '',
  language: 'en-GB',
  timeZone: 'UTC',
  navigation: [],
  social: [],
  feed: 'full',
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
