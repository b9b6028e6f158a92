// Bodies of documents with every address in place.
import type { PortableBody } from '../../model/api.ts'
import { isTooLargeForFeeds } from '../../model/feed.ts'
import { replaceMarkdownPlaceholders } from '../../model/placeholders/markdown-placeholder.ts'
import {
  type PlaceholderKind,
  replacePlaceholders,
} from '../../model/placeholders/placeholder.ts'
import { replacePictureTags } from '../../model/placeholders/picture-tags.ts'
import { toElementId } from '../../site/address/fragment.ts'
import { toAbsolute } from '../../site/url.ts'
import { documentTag, trackDependency } from '../invalidation/cache-tags.ts'
import { resolveTarget } from '../references/resolve.ts'
import { EDITORS } from '../visibility/visibility.ts'
import { type Body, findBody, readFeedHtml, readPortableBody } from '../store/bodies.ts'
import { findBodyPicture } from './encodings.ts'
import { findDocumentPath, findTargetMedia, toFileHref, toHref } from './links.ts'
import { toWord } from './words.ts'
import type { Reader } from './reader.ts'

export interface BodyContext {
  /** Of its text, where it is not that of the site. */
  readonly language?: string | undefined
  /** Whether its first picture is the first of the page. */
  readonly isFirstSeen?: boolean
}

/** The body of a document for its page; empty without such a document. */
export function readBody(
  reader: Reader,
  path: string,
  { language, isFirstSeen = false }: BodyContext = {},
): Body {
  trackDependency(documentTag(path))
  const body = findBody(reader.db, path)
  if (!body) return { html: '', toc: [], wordCount: 0 }
  const find = (written: string) => findBodyPicture(reader, resolveTarget(path, written))
  const pictured = replacePictureTags(body.html, { find, isFirstSeen })
  const html = replacePlaceholders(pictured, (kind, written) =>
    resolvePlaceholder(reader, { path, language }, kind, written),
  )
  return { ...body, html }
}

/** Where an article stands when a feed reader shows it. */
export interface FeedContext {
  /** Absolute address of its page. */
  readonly url: string
  /** Begins every id, so that those of two articles differ. */
  readonly idPrefix: string
  /** Of its text, where it is not that of the site. */
  readonly language?: string | undefined
}

/**
 * The body of an article for feed readers, every address absolute; undefined for one that is
 * too large for a feed.
 */
export function findFeedBody(
  reader: Reader,
  path: string,
  { url, idPrefix, language }: FeedContext,
): string | undefined {
  trackDependency(documentTag(path))
  const html = readFeedHtml(reader.db, path)
  if (isTooLargeForFeeds(html)) return undefined
  return replacePlaceholders(html, (kind, written) => {
    if (kind === 'id') return `${idPrefix}-${written}`
    if (kind === 'fragment') return toFeedFragment(written, url, idPrefix)
    return resolveAbsolute(reader, { path, language }, kind, written)
  })
}

function toFeedFragment(fragment: string, url: string, idPrefix: string): string {
  return isOfPage(fragment) ? `${url}#${fragment}` : `#${idPrefix}-${fragment}`
}

// The top of the page, and a passage of it, are on the page alone.
function isOfPage(fragment: string): boolean {
  return toElementId(fragment) === '' || fragment.includes(':~:')
}

/**
 * All forms of a body for other programs, every address absolute: HTML with the ids of the
 * page, Markdown, and plain text. Empty without such a document.
 */
export function findPortableBody(
  reader: Reader,
  path: string,
  language?: string,
): PortableBody {
  trackDependency(documentTag(path))
  const { html, markdown, text } = readPortableBody(reader.db, path)
  const toPassage = (fragment: string) => {
    // Whoever is shown a document may be led to its passages.
    const own = findDocumentPath({ ...reader, ...EDITORS }, path)
    return `${toAbsolute(reader.site.url, own ?? '')}#${fragment}`
  }
  const resolve = (kind: PlaceholderKind, written: string) =>
    resolveAbsolute(reader, { path, language }, kind, written)
  return {
    html: replacePlaceholders(html, (kind, written) => {
      if (kind === 'id') return written
      if (kind !== 'fragment') return resolve(kind, written)
      return isOfPage(written) ? toPassage(written) : `#${written}`
    }),
    // Markdown has no ids.
    markdown: replaceMarkdownPlaceholders(markdown, (kind, written) =>
      kind === 'fragment' ? toPassage(written) : resolve(kind, written),
    ),
    text,
  }
}

interface BodySource {
  readonly path: string
  readonly language?: string | undefined
}

function resolveAbsolute(
  reader: Reader,
  source: BodySource,
  kind: PlaceholderKind,
  written: string,
): string | undefined {
  const value = resolvePlaceholder(reader, source, kind, written)
  const isAddress = kind === 'link' || kind === 'image'
  return isAddress && value !== undefined ? toAbsolute(reader.site.url, value) : value
}

function resolvePlaceholder(
  reader: Reader,
  { path, language }: BodySource,
  kind: PlaceholderKind,
  written: string,
): string | undefined {
  if (kind === 'word') return toWord(reader, written, language)
  const target = resolveTarget(path, written)
  if (!target) return undefined
  if (kind === 'link' || kind === 'image') {
    return kind === 'link' ? toHref(reader, target) : toFileHref(reader, target)
  }
  const pixels = findTargetMedia(reader, target)?.[kind === 'width' ? 'width' : 'height']
  return pixels === undefined || pixels === null ? undefined : String(pixels)
}
