import {
  AUTHORS_TAG,
  urlTag,
  articleTag,
  authorReferenceTag,
  documentTag,
  mediaTag,
  targetTag,
} from './cache-tags.ts'
import { hashOf } from '../../text/hash.ts'
import { sitePath } from '../../site/url.ts'
import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import {
  type KnownAuthor,
  listKnownAuthors,
  makeAuthorResolver,
} from '../visibility/authors.ts'
import { replaceRevision } from './revisions.ts'

/** Keys of a document, or of a picture, whose value is another than at the last release. */
export function listDocumentTags(db: Database, path: string): string[] {
  const hashes = findHashes(db, path)
  const article = findArticle(db, path)
  const isSeen = article !== undefined && REACHABLE.has(article.visibility)
  const summary = isSeen && hashOf(hashes?.summary_hash ?? '', JSON.stringify(article))
  return [
    ...exchange(db, documentTag(path), hashes?.hash ?? ''),
    ...exchange(db, articleTag(path), summary || ''),
    ...exchange(db, mediaTag(path), describeMedia(db, path)),
    ...addressKeys(db, path, describeAddress(db, path, article)),
  ]
}

const REACHABLE: ReadonlySet<string> = new Set(['public', 'unlisted'])

function exchange(db: Database, key: string, value: string): string[] {
  return replaceRevision(db, key, value) === undefined ? [] : [key]
}

function findHashes(db: Database, path: string) {
  return db.find<{ hash: string; summary_hash: string }>(
    'select hash, summary_hash from document where path = ?',
    path,
  )
}

interface SeenArticle {
  readonly slug: string
  readonly visibility: string
  readonly authors: string
}

function findArticle(db: Database, path: string): SeenArticle | undefined {
  const sql = `select id, slug, publish_at, visibility, (select group_concat(list)
      from listing where listing.path = article.path and list like 'author:%') as authors
    from article where path = ? and visibility <> 'conflict'`
  return db.find<SeenArticle>(sql, path)
}

function describeMedia(db: Database, path: string): string {
  const sql = 'select name, size, width, height from media where path = ?'
  const media = db.find(sql, path)
  return media ? JSON.stringify(media) : ''
}

/** The site path that a document claims, behind a mark that says whether readers have it. */
function describeAddress(
  db: Database,
  path: string,
  article: SeenArticle | undefined,
): string {
  if (article) {
    const mark = REACHABLE.has(article.visibility) ? '+' : '-'
    return mark + sitePath('articles', article.slug)
  }
  const sql = 'select slug, visibility from page where path = ?'
  const page = db.find<{ slug: string; visibility: string }>(sql, path)
  if (page) return (page.visibility === 'public' ? '+' : '-') + sitePath(page.slug)
  const record = findDocument(db, path)?.record
  if (record?.type !== 'author' && record?.type !== 'tag') return ''
  return `+${sitePath(record.type === 'author' ? 'authors' : 'tags', record.slug)}`
}

function addressKeys(db: Database, path: string, value: string): string[] {
  const old = replaceRevision(db, urlTag(path), value)
  if (old === undefined) return []
  const targets = [old, value].filter((text) => text !== '')
  return [
    urlTag(path),
    ...targets.map((text) => targetTag(decodeURIComponent(text.slice(1)))),
  ]
}

/**
 * To be called when a file of an author changed: bylines mean whom the files together say.
 * `labels` are the bylines that pages show.
 */
export function listAuthorReferenceTags(
  db: Database,
  labels: readonly string[],
): string[] {
  const authors = listKnownAuthors(db)
  const old = replaceRevision(db, AUTHORS_TAG, JSON.stringify(authors))
  if (old === undefined) return []
  const before = makeDescription(old === '' ? [] : parseAuthors(old))
  const after = makeDescription(authors)
  const changed = labels.filter((label) => before(label) !== after(label))
  return [AUTHORS_TAG, ...changed.map(authorReferenceTag)]
}

function makeDescription(authors: readonly KnownAuthor[]): (label: string) => string {
  const resolve = makeAuthorResolver(authors)
  return (label) => {
    const slug = resolve(label)
    const known = authors.find((author) => author.slug === slug)
    return JSON.stringify([slug, known?.name])
  }
}

// What `listBylineKeys` kept.
function parseAuthors(text: string): KnownAuthor[] {
  return JSON.parse(text) as KnownAuthor[]
}
