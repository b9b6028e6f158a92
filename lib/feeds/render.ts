// Feeds by format.
import type { FeedPage } from '../model/feed.ts'
import type { FeedFormat } from '../site/feed-url.ts'
import { renderAtom } from './atom.ts'
import { renderJson } from './json.ts'
import { renderRss } from './rss.ts'

const RENDER = { rss: renderRss, atom: renderAtom, json: renderJson } as const

/** The whole document. The same page gives the same bytes. */
export function renderFeed(format: FeedFormat, page: FeedPage): string {
  return RENDER[format](page)
}
