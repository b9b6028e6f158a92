// Articles as letters to subscribers carry them.
import type { PortableBody } from '../../../model/api.ts'
import type { ArticleSummary, IsoInstant } from '../../../model/article.ts'
import { toAbsolute } from '../../../site/url.ts'
import { type ArticleRow, listArticleRows } from '../../store/articles.ts'
import { findPortableBody } from '../bodies.ts'
import type { Reader } from '../reader.ts'
import { toSummary } from '../summaries.ts'

/** A public article with its body; every address but `path` is absolute. */
export interface LetterSource extends ArticleSummary {
  readonly url: string
  readonly body: PortableBody
}

const PUBLIC = "where article.visibility = 'public'"

/** Of what became public after an instant, oldest first. */
export function listLetterSources(reader: Reader, since: IsoInstant): LetterSource[] {
  const rest = `${PUBLIC} and article.publish_at > ? order by article.publish_at, article.path`
  return listArticleRows(reader.db, rest, since).map((row) => toSource(reader, row))
}

/** The newest public article, to look at before any letter is sent. */
export function listNewestSource(reader: Reader): LetterSource[] {
  const rest = `${PUBLIC} order by article.publish_at desc, article.path limit 1`
  return listArticleRows(reader.db, rest).map((row) => toSource(reader, row))
}

function toSource(reader: Reader, row: ArticleRow): LetterSource {
  const { site } = reader
  const { hero, ...summary } = toSummary(reader, row)
  return {
    ...summary,
    hero: hero && { ...hero, src: toAbsolute(site.url, hero.src) },
    url: toAbsolute(site.url, summary.path),
    body: findPortableBody(reader, row.path, summary.language),
  }
}
