// What the search index is made of, and which bundles of it readers have.
import type {
  SearchEntry,
  SearchIndex,
  IndexedPage,
} from '../../../model/search/search-index.ts'
import { toMonth } from '../../../model/date.ts'
import { replacePlaceholders } from '../../../model/placeholders/placeholder.ts'
import { hashOf } from '../../../text/hash.ts'
import { SEARCH_TAG, trackDependency } from '../../invalidation/cache-tags.ts'
import { type ArticleRow, listArticleRows } from '../../store/articles.ts'
import { findBody } from '../../store/bodies.ts'
import { listBundles } from '../../store/search/bundles.ts'
import { toAuthorRef } from '../authors.ts'
import { listOldest } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { toArticlePath } from '../summaries.ts'
import { toTagRef } from '../tags.ts'

/** Undefined before the first bundles are there, and where the site has no search. */
export function findSearchIndex({ db, site }: Reader): SearchIndex | undefined {
  trackDependency(SEARCH_TAG)
  const bundles = listBundles(db)
  return bundles.length === 0 ? undefined : { site, bundles }
}

/**
 * Every article that lists show, oldest first; none where the site has no search. Undefined while
 * a change waits for the snapshot that decides who may see it: a publish follows.
 */
export function listSearchEntries(reader: Reader): SearchEntry[] | undefined {
  if (reader.db.find('select 1 from dirty limit 1')) return undefined
  if (!reader.site.search) return []
  const bodies = new Map(reader.db.all<Body>(BODIES).map((body) => [body.path, body]))
  return listOldest(reader, 'all').flatMap((row) => {
    const body = bodies.get(row.path)
    return body ? [toEntry(reader, row, body)] : []
  })
}

const BODIES = 'select path, hash, octet_length(text) as bytes from document'

interface Body {
  readonly path: string
  readonly hash: string
  readonly bytes: number
}

/** What is indexed of an article; undefined for one that is another by now. */
export function findIndexedPage(
  reader: Reader,
  entry: SearchEntry,
): IndexedPage | undefined {
  const { db, listed } = reader
  const { path } = entry
  if (db.find('select 1 from dirty where path = ?', path)) return undefined
  const where = `where article.path = ? and article.visibility in ${listed}`
  const [row] = listArticleRows(db, where, path)
  const body = db.find<Body>(`${BODIES} where path = ?`, path)
  if (!row || !body || toEntry(reader, row, body).key !== entry.key) return undefined
  // Addresses and words of the interface are no text of the article.
  const html = replacePlaceholders(findBody(db, path)?.html ?? '', () => undefined)
  return { ...toPage(reader, row), html }
}

function toEntry(reader: Reader, row: ArticleRow, { hash, bytes }: Body): SearchEntry {
  const page = toPage(reader, row)
  const language = new Intl.Locale(page.language).language
  return { path: row.path, key: hashOf(hash, JSON.stringify(page)), language, bytes }
}

function toPage(reader: Reader, row: ArticleRow): Omit<IndexedPage, 'html'> {
  const { publishDate, record } = row
  const { title, subtitle, tags, authors, language } = record
  const { site } = reader
  return {
    url: toArticlePath(reader, row),
    ...{ title, subtitle, publishDate },
    language: language ?? site.language,
    year: toMonth(publishDate, site.timeZone).slice(0, 4),
    topics: tags.map((label) => toTagRef(reader, label).title),
    authors: authors.map((reference) => toAuthorRef(reader, reference).name),
  }
}
