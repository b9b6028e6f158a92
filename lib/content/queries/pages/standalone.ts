// A page of `content/pages`.
import type { StandalonePage } from '../../../model/page.ts'
import { toRoutePath } from '../../../site/routes.ts'
import type { Slug } from '../../../site/slug.ts'
import { toPath } from '../../../site/url.ts'
import { pageTag, trackDependency } from '../../invalidation/cache-tags.ts'
import { findRecord } from '../../store/documents.ts'
import { listDocumentPages } from '../../store/pages.ts'
import { readBody } from '../bodies.ts'
import type { Reader } from '../reader.ts'
import { findOwnLanguage, toSiteInstant } from '../summaries.ts'

/** Undefined for a page that is not there; drafts only in development. */
export function findStandalonePage(
  reader: Reader,
  slug: Slug,
): StandalonePage | undefined {
  const found = findPageFacts(reader, slug)
  if (!found) return undefined
  const { facts, file } = found
  const { html, toc } = readBody(reader, file, {
    language: facts.language,
    isFirstSeen: true,
  })
  return { site: reader.site, ...facts, html, toc }
}

type PageFacts = Omit<StandalonePage, 'site' | 'html' | 'toc'>

/** A page without its body, and its file. */
export function findPageFacts(
  reader: Reader,
  slug: Slug,
): { readonly facts: PageFacts; readonly file: string } | undefined {
  trackDependency(pageTag('page', slug))
  const { db, reachable, site } = reader
  const condition = `type = 'page' and slug = ? and visibility in ${reachable}`
  const [row] = listDocumentPages(db, condition, slug)
  const record = row && findRecord(db, row.path, 'page')
  if (!record) return undefined
  const { title, description, updatedDate, draft } = record
  const language = findOwnLanguage(reader, record.language)
  const facts = {
    ...{ slug, title, description, draft },
    ...(language && { language }),
    path: toPath(site.basePath, toRoutePath('page', { slug })),
    updatedDate: toSiteInstant(reader, updatedDate),
  }
  return { facts, file: row.path }
}
