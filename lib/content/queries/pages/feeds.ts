import { hashOf } from '../../../text/hash.ts'
import { toListPath } from '../../../site/list-url.ts'
import type { ListKind } from '../../../site/routes.ts'
import { trackDependency } from '../../invalidation/track-dependencies.ts'
import type { Slug } from '../../../site/slug.ts'
import { toAbsolute, toPath } from '../../../site/url.ts'
import type { FeedEntry, FeedPage, FeedRef } from '../../../model/feed.ts'
import { feedTag } from '../../invalidation/cache-tags.ts'
import { countArchives, countLinkedArchives, FEED_SIZE } from '../../../site/paging.ts'
import type { AuthorRef } from '../../../model/article.ts'
import { resolveFeedHtml } from '../html.ts'
import { countList, listMembers } from '../lists.ts'
import { findAuthor, findSeries, findTag } from '../names.ts'
import type { Reader } from '../reader.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { toSummary } from '../summaries.ts'

/** Which feed: a tag, an author or a series has a slug. */
export type FeedSubject =
  | { readonly kind: 'site' }
  | { readonly kind: ListKind; readonly slug: Slug }

/**
 * The current feed, or the archive of that number; undefined for a list without articles and
 * for a number that does not exist.
 */
export function findFeedPage(
  reader: Reader,
  subject: FeedSubject,
  number?: number,
): FeedPage | undefined {
  const head = findFeedHead(reader, subject)
  if (!head) return undefined
  const list = subject.kind === 'site' ? 'all' : `${subject.kind}:${subject.slug}`
  trackDependency(feedTag(list, number ?? 'current'))
  const total = countList(reader, list)
  const last = countArchives(total, FEED_SIZE)
  if (subject.kind !== 'site' && total === 0) return undefined
  if (number !== undefined && !(number >= 1 && number <= last)) return undefined
  const rows =
    number === undefined
      ? listMembers(reader, list, 'newest', { offset: 0, limit: FEED_SIZE })
      : listMembers(reader, list, 'oldest', {
          offset: (number - 1) * FEED_SIZE,
          limit: FEED_SIZE,
        }).toReversed()
  const older = number === undefined ? last : number - 1
  const hasNewer = number !== undefined && number <= countLinkedArchives(total, FEED_SIZE)
  return {
    ...head,
    site: reader.site,
    entries: rows.map((row) => toEntry(reader, row)),
    ...(number !== undefined && { number }),
    ...(older >= 1 && { olderNumber: older }),
    ...(hasNewer && { newerNumber: number + 1 }),
  }
}

function findFeedHead(
  reader: Reader,
  subject: FeedSubject,
): (FeedRef & { readonly description: string }) | undefined {
  const { site } = reader
  switch (subject.kind) {
    case 'site': {
      const { title, description, basePath } = site
      return { kind: 'site', front: '', title, description, path: toPath(basePath, '/') }
    }
    case 'tag': {
      const tag = findTag(reader, subject.slug)
      const description =
        tag?.description ?? `Articles about ${tag?.title} in ${site.title}.`
      return tag && { ...toFeedRef('tag', tag), description }
    }
    case 'author': {
      const author = findAuthor(reader, subject.slug)
      const description = author?.bio ?? `Articles by ${author?.name} in ${site.title}.`
      return author && { ...toAuthorFeedRef(author), description }
    }
    case 'series': {
      const series = findSeries(reader, subject.slug)
      const description = `The series ${series?.title} in ${site.title}.`
      return series && { ...toFeedRef('series', series), description }
    }
  }
}

interface Named {
  readonly slug: Slug
  readonly title: string
  readonly path: string
}

/** The feed of a tag, an author or a series that has articles. */
export function toFeedRef(kind: ListKind, named: Named): FeedRef {
  const { slug, title, path } = named
  return { kind, front: toListPath(kind, slug), title, path }
}

export function toAuthorFeedRef(author: AuthorRef): FeedRef {
  return toFeedRef('author', { ...author, title: author.name })
}

function toEntry(reader: Reader, row: ArticleRow): FeedEntry {
  const { site } = reader
  const summary = toSummary(reader, row)
  const { id, slug, path, title, publishDate, authors, tags, updatedDate, hero } = summary
  // Not the slug: ids in a text that somebody has kept must not change with it.
  const place = {
    url: toAbsolute(site.url, path),
    idPrefix: `a${hashOf(id).slice(0, 8)}`,
  }
  return {
    ...{ id, slug, path, title, publishDate, authors, tags, updatedDate },
    summary: summary.description,
    html: site.feed === 'full' ? resolveFeedHtml(reader, row.path, place) : undefined,
    hero: hero && { ...hero, src: toAbsolute(site.url, hero.src) },
  }
}
