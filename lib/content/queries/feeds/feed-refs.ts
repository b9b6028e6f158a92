// Feeds as pages and lists of feeds name them.
import type { AuthorRef } from '../../../model/article.ts'
import type { FeedRef } from '../../../model/feed.ts'
import { type ListKind, toRoutePath } from '../../../site/routes.ts'
import { toPath } from '../../../site/url.ts'
import type { Reader } from '../reader.ts'

interface Named {
  readonly slug: string
  readonly title: string
  readonly path: string
}

/** The feed of a tag or a series; a list without articles has a page, and no feed. */
export function toFeedRef(kind: ListKind, { slug, title, path }: Named): FeedRef {
  return { kind, front: toRoutePath(kind, { slug }), title, path }
}

/** The feed of an author. */
export function toAuthorFeedRef(author: AuthorRef): FeedRef {
  return toFeedRef('author', { ...author, title: author.name })
}

/** The feed of the whole site. */
export function toSiteFeedRef({ site }: Reader): FeedRef {
  return { kind: 'site', front: '', title: site.title, path: toPath(site.basePath, '/') }
}
