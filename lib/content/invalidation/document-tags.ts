// Finds the cache tags of documents, of pictures and of author references that changed.

import { hashOf } from '../../text/hash.ts'
import { SITEMAP_SIZE } from '../../site/paging.ts'
import type { Database } from '../store/database.ts'
import { countPublicBefore } from '../store/list-marks.ts'
import {
  findPublicFileByPath,
  isInPublic,
  toPublicAddress,
} from '../store/public-files.ts'
import { SITE_FILE } from '../store/site.ts'
import { describeSiteFiles } from '../store/theme/site-files.ts'
import {
  type KnownAuthor,
  listKnownAuthors,
  makeAuthorResolver,
} from '../visibility/authors.ts'
import { READERS } from '../visibility/visibility.ts'
import {
  articleTag,
  AUTHORS_TAG,
  authorReferenceTag,
  documentTag,
  encodingTag,
  mediaTag,
  publicFileTag,
  SITEMAP_PICTURES_TAG,
  sitemapPartTag,
  targetTag,
  translationsTag,
  urlTag,
} from './cache-tags.ts'
import { replaceRevision } from './revisions.ts'
import { findClaimedUrl } from './urls.ts'

/** Tags of a document, or of a picture, that stand for something else than before. */
export function listChangedDocumentTags(db: Database, path: string): string[] {
  const revisions = [
    [documentTag(path), readBytesHash(db, path)],
    [articleTag(path), describeArticle(db, path)],
    [mediaTag(path), describeMedia(db, path)],
    [encodingTag(path), describeEncoding(db, path)],
  ] as const
  const changed = revisions.filter(
    ([tag, value]) => replaceRevision(db, tag, value) !== undefined,
  )
  const ofUrls = isInPublic(path) ? listChangedPublicTags : listChangedUrlTags
  return [...changed.map(([tag]) => tag), ...ofUrls(db, path)]
}

/** Links lead to a file by its own address, or to an `index.html` by that of its folder. */
function listChangedPublicTags(db: Database, path: string): string[] {
  const tag = publicFileTag(path)
  const hash = findPublicFileByPath(db, path)?.hash ?? ''
  if (replaceRevision(db, tag, hash) === undefined) return []
  const address = toPublicAddress(path)
  const folder = address.replace(/\/index\.html$/, '')
  return [tag, targetTag(address), ...(folder === address ? [] : [targetTag(folder)])]
}

/** All pages read the site, and name its style sheet. */
function readBytesHash(db: Database, path: string): string {
  const sql = 'select hash from document where path = ?'
  const hash = db.find<{ hash: string }>(sql, path)?.hash ?? ''
  return path === SITE_FILE ? hash + describeSiteFiles(db) : hash
}

function describeArticle(db: Database, path: string): string {
  const article = db.find(
    `select summary_hash, id, slug, publish_at, visibility,
        (select group_concat(list) from listing
          where listing.path = article.path and list like 'author:%') as authors
      from article join document on document.path = article.path
      where article.path = ? and visibility in ${READERS.reachable}`,
    path,
  )
  return article ? hashOf(JSON.stringify(article)) : ''
}

function describeMedia(db: Database, path: string): string {
  const sql = 'select name, size, width, height from media where path = ?'
  const media = db.find(sql, path)
  return media ? JSON.stringify(media) : ''
}

function describeEncoding(db: Database, path: string): string {
  const sql = `select encoding_key || encoding as text from media
    where path = ? and encoding is not null`
  return db.find<{ text: string }>(sql, path)?.text ?? ''
}

function listChangedUrlTags(db: Database, path: string): string[] {
  const claimed = findClaimedUrl(db, path)
  const value = claimed ? (claimed.isReachable ? '+' : '-') + claimed.url : ''
  const old = replaceRevision(db, urlTag(path), value)
  if (old === undefined) return []
  const urls = [old, value].filter((text) => text !== '').map((text) => text.slice(1))
  return [urlTag(path), ...urls.map((url) => targetTag(url))]
}

/**
 * To be called when a file of an author changed: author references mean what these files
 * together say. `references`: those that pages show.
 */
export function listChangedAuthorTags(
  db: Database,
  references: readonly string[],
): string[] {
  const authors = listKnownAuthors(db)
  const old = replaceRevision(db, AUTHORS_TAG, JSON.stringify(authors))
  if (old === undefined) return []
  const before = makeDescription(old === '' ? [] : parseAuthors(old))
  const after = makeDescription(authors)
  const changed = references.filter((reference) => before(reference) !== after(reference))
  return [AUTHORS_TAG, ...changed.map(authorReferenceTag)]
}

function makeDescription(authors: readonly KnownAuthor[]): (reference: string) => string {
  const resolve = makeAuthorResolver(authors)
  return (reference) => {
    const slug = resolve(reference)
    const known = authors.find((author) => author.slug === slug)
    return JSON.stringify([slug, known?.name])
  }
}

// What `listChangedAuthorTags` kept.
function parseAuthors(text: string): KnownAuthor[] {
  return JSON.parse(text) as KnownAuthor[]
}

/** The parts of a long sitemap that name one of the documents, of those that changed. */
export function listSitemapPartTags(
  db: Database,
  paths: readonly string[],
  changed: ReadonlySet<string>,
): string[] {
  const sql = `select sort_key from listing
    where path = ? and list = 'all' and visibility = 'public'`
  return paths.flatMap((path) => {
    if (changed.has(mediaTag(path))) return [SITEMAP_PICTURES_TAG]
    const isSaid = changed.has(articleTag(path)) || changed.has(translationsTag(path))
    if (!isSaid) return []
    const entry = db.find<{ sort_key: string }>(sql, path)
    if (!entry) return []
    const position = countPublicBefore(db, 'all', entry.sort_key)
    return [sitemapPartTag(Math.floor(position / SITEMAP_SIZE) + 1)]
  })
}
