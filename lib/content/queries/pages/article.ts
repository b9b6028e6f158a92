// The page of an article: its whole text, its authors, and what to read next.
import type { ArticlePage } from '../../../model/page.ts'
import type { Slug } from '../../../site/slug.ts'
import { listAuthors } from '../authors.ts'
import { readBody } from '../bodies.ts'
import { findNeighbour, listRelated } from '../neighbours.ts'
import { findSeriesPosition } from './series.ts'
import { toShownPicture } from '../pictures.ts'
import type { Reader } from '../reader.ts'
import { readTranslations } from '../translations.ts'
import { findArticle, toSiteInstant, toSummary } from '../summaries.ts'

/** Undefined means «no such article for readers»: the route turns it into a 404. */
export function findArticlePage(reader: Reader, slug: Slug): ArticlePage | undefined {
  const row = findArticle(reader, slug)
  if (!row) return undefined
  const summary = toSummary(reader, row)
  const { readMinutes, cta, canonicalUrl, createdDate, heroImage, heroAlt } = row.record
  const hero = toShownPicture(reader, heroImage, heroAlt)
  const { language } = summary
  return {
    site: reader.site,
    article: {
      ...summary,
      hero,
      ...readBody(reader, row.path, { language, isFirstSeen: hero === undefined }),
      readMinutes,
      cta,
      canonicalUrl,
      createdDate: toSiteInstant(reader, createdDate),
    },
    authors: listAuthors(reader, summary.authors),
    series: findSeriesPosition(reader, row, summary),
    previous: findNeighbour(reader, row, summary, 'previous'),
    next: findNeighbour(reader, row, summary, 'next'),
    related: listRelated(reader, row, summary).map((near) => toSummary(reader, near)),
    translations: readTranslations(reader, row.path),
  }
}
