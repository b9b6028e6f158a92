// Diagnostics of the articles that `site.yaml` puts on the front page.
import type { Diagnostic, Violation } from '../../model/diagnostic.ts'
import type { Slug } from '../../site/slug.ts'
import { suggestSpelling } from '../../text/spelling.ts'
import { findOwnSlug, toWrittenSlug } from '../store/articles.ts'
import type { Database } from '../store/database.ts'
import { findFieldPosition } from '../store/documents.ts'
import { readFrontPage, SITE_FILE } from '../store/site.ts'
import { toViolation } from './messages.ts'

export function listFrontPageDiagnostics(db: Database): Diagnostic[] {
  const { featured, startHere } = readFrontPage(db)
  const named = [
    ...(featured ? [{ field: 'featured', slug: featured }] : []),
    ...startHere.map((slug) => ({ field: 'start_here', slug })),
  ]
  return named.flatMap(({ field, slug }) => {
    const violation = checkArticle(db, slug)
    if (!violation) return []
    return [{ file: SITE_FILE, ...findFieldPosition(db, SITE_FILE, field), ...violation }]
  })
}

function checkArticle(db: Database, slug: Slug): Violation | undefined {
  const sql =
    "select visibility from article where slug = ? order by visibility <> 'public'"
  const [visibility] = db.listTexts(sql, findOwnSlug(db, slug))
  switch (visibility) {
    case 'public':
      return undefined
    case 'unlisted':
      return toViolation('front-page-article:unlisted', { slug })
    case undefined: {
      const near = suggestSpelling(
        slug,
        db.listTexts(`select ${toWrittenSlug('slug')} from article`),
      )
      const remedy =
        near === undefined ? 'write the slug of one' : `did you mean \`${near}\`?`
      return toViolation('front-page-article', { slug, remedy })
    }
    default:
      return toViolation('front-page-article:hidden', { slug })
  }
}
