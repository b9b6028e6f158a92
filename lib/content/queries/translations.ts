// An article in all its languages.
import type { ArticleLink } from '../../model/article.ts'
import { trackDependency, translationsTag } from '../invalidation/cache-tags.ts'
import { listTranslations } from '../translations/translations.ts'
import type { Reader } from './reader.ts'
import { toArticleLink } from './summaries.ts'

/** With the article itself, the original first; empty for one that stands alone. */
export function readTranslations(reader: Reader, path: string): ArticleLink[] {
  trackDependency(translationsTag(path))
  return findTranslations(reader, path)
}

/** The same for a page that is told of a group by another tag when it forms. */
export function findTranslations(reader: Reader, path: string): ArticleLink[] {
  const { db, site, listed } = reader
  const rows = listTranslations(db, path, listed, site.language)
  return rows.map((row) => toArticleLink(reader, row))
}
