// The page of all tags, and the page of each.
import type { TagPage, TagsPage } from '../../../model/page.ts'
import type { Slug } from '../../../site/slug.ts'
import { toFeedRef } from '../feed-refs.ts'
import { listByCount } from '../list-rows.ts'
import { findListPage, sortByText } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { findTag, toTagRef } from '../tags.ts'

/** All tags of articles that are shown, by title. */
export function readTagsPage(reader: Reader): TagsPage {
  const rows = listByCount(reader, 'tag', -1)
  const tags = rows.map(({ label, count }) => ({ ...toTagRef(reader, label), count }))
  return { site: reader.site, tags: sortByText(tags, ({ title }) => title) }
}

/**
 * Without a number the front page. Undefined for a tag that no article shown has, and for
 * a number that its list does not reach.
 */
export function findTagPage(
  reader: Reader,
  slug: Slug,
  number?: number,
): TagPage | undefined {
  const tag = findTag(reader, slug)
  const list = tag && findListPage(reader, `tag:${slug}`, tag.path, number)
  return list && { site: reader.site, tag, list, feed: toFeedRef('tag', tag) }
}
