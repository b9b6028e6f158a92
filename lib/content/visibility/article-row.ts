import { toMonth } from '../../model/date.ts'
import { type Slug, toSlugOrHash } from '../../site/slug.ts'
import { slugOf } from '../../site/document-slug.ts'
import type { DocumentRow } from '../store/documents.ts'
import { flagOf, instantOf, textOf, textsOf } from '../schema/field-values.ts'

/** An article before anything outside its file is known. */
export interface ArticleRow {
  readonly path: string
  readonly id: string
  readonly slug: Slug
  readonly publishDate: string
  readonly draft: boolean
  readonly unlisted: boolean
  /** Names or author ids as written, at least one. */
  readonly bylines: readonly string[]
  readonly tags: readonly string[]
  readonly series?: string
  readonly month: string
  readonly aliases: readonly string[]
}

/** Undefined for a document that the check should never have let pass. */
export function toArticleRow(
  { path, fields }: DocumentRow,
  timeZone: string,
): ArticleRow | undefined {
  const slug = slugOf(path, fields)
  const publishDate = instantOf(fields, 'publish_date', timeZone)
  if (slug === undefined || publishDate === undefined) return undefined
  const author = textOf(fields, 'author')
  const series = textOf(fields, 'series')
  return {
    path,
    id: textOf(fields, 'id') ?? defaultId(path),
    slug,
    publishDate,
    draft: flagOf(fields, 'draft'),
    unlisted: flagOf(fields, 'unlisted'),
    bylines: author === undefined ? textsOf(fields, 'authors') : [author],
    tags: textsOf(fields, 'tags'),
    month: toMonth(publishDate, timeZone),
    aliases: textsOf(fields, 'aliases'),
    ...(series !== undefined && { series }),
  }
}

/**
 * The id of an article that names none: it lasts as long as the path does. Feed readers take
 * white space off the end of an id, so it has none there.
 */
export function defaultId(path: string): string {
  return `path:${path.replace(/^articles\//, '').replace(/\.md$/, '')}`.trimEnd()
}

/** Names of the lists that an article is in, each with its own spelling of the label. */
export function listsOf(
  article: ArticleRow,
  authorSlug: (byline: string) => Slug,
): { list: string; label: string }[] {
  return [
    { list: 'all', label: '' },
    { list: `month:${article.month}`, label: '' },
    ...article.bylines.map((label) => ({ list: `author:${authorSlug(label)}`, label })),
    ...article.tags.map((label) => ({ list: `tag:${toSlugOrHash(label)}`, label })),
    ...(article.series === undefined
      ? []
      : [{ list: `series:${toSlugOrHash(article.series)}`, label: article.series }]),
  ]
}
