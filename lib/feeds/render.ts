import type { FeedPage } from '../model/feed.ts'
import type { FeedFormat } from '../site/feed-url.ts'
import { renderAtom } from './atom.ts'
import { renderJson } from './json.ts'
import { renderRss } from './rss.ts'

/** The whole document. The same page gives the same bytes. */
export function renderFeed(format: FeedFormat, page: FeedPage): string {
  switch (format) {
    case 'rss':
      return renderRss(page)
    case 'atom':
      return renderAtom(page)
    case 'json':
      return renderJson(page)
  }
}
