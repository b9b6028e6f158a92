// What the search of `npm start` finds: articles that have every word of a query.
import type { SearchHit, SearchPage } from '../../../model/search/search-page.ts'
import { findExcerpt } from '../../search/excerpt.ts'
import { listTerms, type Term, toMatch } from '../../search/indexed-text.ts'
import { findArticleRow } from '../../store/articles.ts'
import type { Reader } from '../reader.ts'
import { toArticleLink } from '../summaries.ts'

const PAGE_SIZE = 20

/** Of the index as `refreshSearchIndex` left it; what readers may not see any more is left out. */
export function readSearchPage(
  reader: Reader,
  query: string,
  number: number,
): SearchPage {
  const { site } = reader
  const terms = listTerms(query)
  const paths = terms.length === 0 ? [] : listFound(reader, terms)
  const start = (number - 1) * PAGE_SIZE
  const shown = paths.slice(start, start + PAGE_SIZE)
  return {
    ...{ site, query, number, total: paths.length },
    hits: shown.flatMap((path) => toHit(reader, path, terms)),
    hasMore: paths.length > start + PAGE_SIZE,
  }
}

/** A word of the title counts as ten of the text. */
const FOUND = `select search_entry.path from search_text
  join search_entry on search_entry.id = search_text.rowid
  join article on article.path = search_entry.path
  where search_text match ? and article.visibility in `

function listFound({ db, listed }: Reader, terms: readonly Term[]): string[] {
  const sql = `${FOUND} ${listed} order by bm25(search_text, 10, 1), article.publish_at desc, search_entry.path`
  return db.listTexts(sql, toMatch(terms))
}

function toHit(reader: Reader, path: string, terms: readonly Term[]): SearchHit[] {
  const row = findArticleRow(reader.db, 'where article.path = ?', path)
  const body = reader.db.find<{ text: string }>(
    'select text from document where path = ?',
    path,
  )
  if (!row || !body) return []
  return [{ ...toArticleLink(reader, row), excerpt: findExcerpt(body.text, terms) }]
}
