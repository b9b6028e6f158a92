// Tags and series as articles spell them.
import type { SeriesRef, Tag, TagRef } from '../../model/article.ts'
import { type Slug, toSlugOrHash } from '../../site/slug.ts'
import { findLabel, toListRef } from './list-rows.ts'
import { type Reader, findOrAdd } from './reader.ts'
import type { TagRecord } from '../../model/document.ts'
import { documentTag, listTag, trackDependency } from '../invalidation/cache-tags.ts'
import { findRecord } from '../store/documents.ts'
import { readBody } from './bodies.ts'

/** `label` as an article spells it. */
export function toTagRef(reader: Reader, label: string): TagRef {
  const slug = toSlugOrHash(label)
  trackTag(slug)
  // By label: unlisted articles alone give a tag no title, and each then keeps its own.
  return findOrAdd(reader.cache.tags, label, () =>
    toListRef(reader, 'tag', slug, findNamed(reader, slug)?.title ?? label),
  )
}

/** Undefined for a tag that no article shown has. */
export function findTag(reader: Reader, slug: Slug): Tag | undefined {
  trackTag(slug)
  const named = findNamed(reader, slug)
  if (!named) return undefined
  const { title, record } = named
  return {
    ...toListRef(reader, 'tag', slug, title),
    description: record?.description,
    html: readBody(reader, tagFile(slug)).html,
  }
}

// What `findNamed` reads, also where its answer was kept.
function trackTag(slug: Slug): void {
  trackDependency(listTag(`tag:${slug}`))
  trackDependency(documentTag(tagFile(slug)))
}

/** The tag's own file decides its title; without one, the spelling in articles. */
function findNamed(
  reader: Reader,
  slug: Slug,
): { readonly title: string; readonly record: TagRecord | undefined } | undefined {
  const label = findLabel(reader, `tag:${slug}`)
  if (label === undefined) return undefined
  const record = findRecord(reader.db, tagFile(slug), 'tag')
  return { title: record?.title ?? label, record }
}

/** The file of a topic, under the content folder; it may be missing. */
export function tagFile(slug: Slug): string {
  return `tags/${slug}.md`
}

/** `label` as an article spells it; the title is the spelling that was picked. */
export function toSeriesRef(reader: Reader, label: string): SeriesRef {
  const slug = toSlugOrHash(label)
  return findSeries(reader, slug) ?? toListRef(reader, 'series', slug, label)
}

/** Undefined for a series that no article shown is in. */
export function findSeries(reader: Reader, slug: Slug): SeriesRef | undefined {
  const label = findLabel(reader, `series:${slug}`)
  return label === undefined ? undefined : toListRef(reader, 'series', slug, label)
}
