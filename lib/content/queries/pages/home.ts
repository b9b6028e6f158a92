// The front page: the newest articles, those that the owner chose, and the names that are used most.
import type { ArticleSummary } from '../../../model/article.ts'
import type { HomePage } from '../../../model/page.ts'
import type { Slug } from '../../../site/slug.ts'
import { findOwnSlug } from '../../store/articles.ts'
import { readFrontPage } from '../../store/site.ts'
import { listByCount } from '../list-rows.ts'
import { listNewest } from '../lists.ts'
import { toShownPicture } from '../pictures.ts'
import type { Reader } from '../reader.ts'
import { findArticle, toSummary } from '../summaries.ts'
import { toSeriesRef, toTagRef } from '../tags.ts'

const ARTICLES = 13
const TAGS = 12
const SERIES = 4

/** The newest article leads, unless the owner chose another. */
export function readHomePage(reader: Reader): HomePage {
  const { featured, startHere } = readFrontPage(reader.db)
  const chosen = featured && findListed(reader, featured)
  const articles = listNewest(reader, 'all', ARTICLES)
  const lead = chosen ?? articles[0]
  const others = articles.filter(({ id }) => id !== lead?.id)
  const hasPictures = reader.site.theme.layout === 'cards'
  const tags = listByCount(reader, 'tag', TAGS)
  const series = listByCount(reader, 'series', SERIES)
  return {
    site: reader.site,
    lead: lead && showHero(reader, lead),
    isLeadChosen: chosen !== undefined,
    newest: hasPictures ? others.map((article) => showHero(reader, article)) : others,
    startHere: startHere.flatMap((slug) => findListed(reader, slug) ?? []),
    tags: tags.map(({ label }) => toTagRef(reader, label)),
    series: series.map(({ label }) => toSeriesRef(reader, label)),
  }
}

/** The same with an article on it that would not be: before the newest. */
export function showOnHome(reader: Reader, page: HomePage, slug: Slug): HomePage {
  const row = findArticle(reader, slug)
  const isThere = [page.lead, ...page.newest].some((each) => each?.slug === slug)
  if (!row || isThere) return page
  const article = toSummary(reader, row)
  const hasPictures = reader.site.theme.layout === 'cards'
  const shown = hasPictures ? showHero(reader, article) : article
  return { ...page, newest: [shown, ...page.newest] }
}

/** Undefined for an article that is in no list. */
function findListed(reader: Reader, slug: Slug): ArticleSummary | undefined {
  const row = findArticle(reader, findOwnSlug(reader.db, slug))
  return row === undefined || row.visibility === 'unlisted'
    ? undefined
    : toSummary(reader, row)
}

/** Without one, the title alone is shown. */
function showHero(reader: Reader, lead: ArticleSummary): ArticleSummary {
  const record = findArticle(reader, lead.slug)?.record
  const hero = record && toShownPicture(reader, record.heroImage, record.heroAlt)
  return hero ? { ...lead, hero } : lead
}
