// What a snapshot reads of an article's own file, and the lists that the article is in.

import { toInstant, toMonth } from '../../model/date.ts'
import { type Slug, toSlugOrHash } from '../../site/slug.ts'
import type { ArticleRecord } from '../../model/document.ts'

export interface ArticleRow {
  readonly path: string
  readonly id: string
  readonly slug: Slug
  readonly publishDate: string
  readonly draft: boolean
  readonly unlisted: boolean
  /** Names or author ids, as written; at least one. */
  readonly authorReferences: readonly string[]
  readonly tags: readonly string[]
  readonly series?: string | undefined
  readonly month: string
  readonly aliases: readonly string[]
}

/** The article as the site's time zone dates it. */
export function toArticleRow(
  path: string,
  record: ArticleRecord,
  timeZone: string,
): ArticleRow {
  const { id = defaultId(path), slug, draft, unlisted, tags, series, aliases } = record
  const publishDate = toInstant(record.publishDate, timeZone)
  const month = toMonth(publishDate, timeZone)
  const authorReferences = record.authors
  return {
    ...{ path, id, slug, publishDate, month, draft, unlisted },
    ...{ authorReferences, tags, series, aliases },
  }
}

/**
 * The id of an article that names none: it lasts as long as the path does. Feed readers take
 * white space off the end of an id, so it has none there.
 */
export function defaultId(path: string): string {
  return `path:${path.replace(/^articles\//, '').replace(/\.md$/, '')}`.trimEnd()
}

/** Names of the lists that an article is in, each with the label as this article spells it. */
export function listsOf(
  article: ArticleRow,
  authorSlug: (authorReference: string) => Slug,
): { list: string; label: string }[] {
  return [
    { list: 'all', label: '' },
    { list: `month:${article.month}`, label: '' },
    ...article.authorReferences.map((label) => ({
      list: `author:${authorSlug(label)}`,
      label,
    })),
    ...article.tags.map((label) => ({ list: `tag:${toSlugOrHash(label)}`, label })),
    ...(article.series === undefined
      ? []
      : [{ list: `series:${toSlugOrHash(article.series)}`, label: article.series }]),
  ]
}
