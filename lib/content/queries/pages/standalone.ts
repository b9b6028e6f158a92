import { trackDependency } from '../../invalidation/track-dependencies.ts'
import type { Slug } from '../../../site/slug.ts'
import { sitePath, toPath } from '../../../site/url.ts'
import { targetTag } from '../../invalidation/cache-tags.ts'
import { findRecord } from '../../store/documents.ts'
import { listArticleRows } from '../../store/articles.ts'
import type { DraftsPage, StandalonePage } from '../../../model/page.ts'
import { findDocumentPath, readBody } from '../html.ts'
import type { Reader } from '../reader.ts'
import { toSiteInstant, toSummary } from '../summaries.ts'

/** A page of `content/pages`; drafts only in development. */
export function findStandalonePage(
  reader: Reader,
  slug: Slug,
): StandalonePage | undefined {
  trackDependency(targetTag(`/${slug}`))
  const sql = `select path from page where slug = ? and visibility in ${reader.reachable}`
  const row = reader.db.find<{ path: string }>(sql, slug)
  const record = row && findRecord(reader.db, row.path, 'page')
  if (!record) return undefined
  const { title, description, updatedDate, draft } = record
  const { html, toc } = readBody(reader, row.path)
  return {
    site: reader.site,
    slug,
    path: toPath(reader.site.basePath, sitePath(slug)),
    ...{ title, description, html, toc, draft },
    updatedDate: toSiteInstant(reader, updatedDate),
  }
}

/** What only its authors may see. Empty where readers look. */
export function readDraftsPage(reader: Reader): DraftsPage {
  const rest = `where article.visibility = 'hidden'
    and 'hidden' in ${reader.reachable} order by article.publish_at, article.id`
  const hidden = listArticleRows(reader.db, rest).map((row) => toSummary(reader, row))
  return {
    site: reader.site,
    drafts: hidden.filter(({ draft }) => draft).toReversed(),
    scheduled: hidden.filter(({ draft }) => !draft),
  }
}

/**
 * Where an old address leads now: a path with the base path. `path` is a decoded site path.
 * Undefined when nothing that may be seen has claimed it.
 */
export function findRedirect(reader: Reader, path: string): string | undefined {
  trackDependency(targetTag(path.normalize('NFC')))
  const rows = reader.db.all<{ owner: string }>(
    'select owner from alias where path = ? order by owner',
    sitePath(...path.normalize('NFC').split('/').slice(1)),
  )
  for (const { owner } of rows) {
    const target = findDocumentPath(reader, owner)
    if (target !== undefined) return target
  }
  return undefined
}

/** Changes whenever anything in the store does. */
export function readRevision({ db }: Reader): string {
  const sql = "select value from meta where name = 'revision'"
  return db.find<{ value: string }>(sql)?.value ?? '0'
}
