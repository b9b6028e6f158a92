// Reads checked values of front matter: absent, blank or of another type is undefined.
import type { Link } from '../../../model/article.ts'
import { type ContentDate, parseDate } from '../../../model/date.ts'
import type { LetterFields, PictureReference, Redirect } from '../../../model/document.ts'
import { isOwnAlias } from '../../../site/alias.ts'
import { parseNameLanguage } from '../../../text/language/file-name.ts'
import { isDated, type PageType, toRoutePath } from '../../../site/routes.ts'
import type { Slug } from '../../../site/slug.ts'
import { parseLink, toAsciiHost } from '../../../site/url.ts'
import { cleanText } from '../../../text/clean.ts'
import { isWordKey, type OwnWords } from '../../../words/find-words.ts'
import { resolveTarget, toMediaCandidate } from '../../references/resolve.ts'

/** Trimmed. YAML has escapes for characters that may not stand in a file: they are left out. */
export function toText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return cleanText(value).text.trim() || undefined
}

/** Without empty ones. */
export function toTexts(value: unknown): string[] {
  return isIterable(value) ? [...value].flatMap((entry) => toText(entry) ?? []) : []
}

/** Old addresses without the present one: that needs no way to itself. */
export function toAliases(type: PageType, slug: Slug, value: unknown): string[] {
  const own = isDated(type) ? '' : toRoutePath(type, { slug })
  return toTexts(value).filter((alias) => !isOwnAlias(type, own, alias))
}

// Lists of the check are arrays; Contentlayer's are chunks of Effect.
function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** A day or an instant, the zone of a day still open. */
export function toDate(value: unknown): ContentDate | undefined {
  return parseDate(toText(value) ?? '')
}

/** In the order of the file. */
export function toLinks(value: unknown): Link[] {
  if (!isIterable(value)) return []
  return [...value].flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return []
    const label = 'label' in entry && toText(entry.label)
    const href = 'href' in entry && toText(entry.href)
    return label && href ? [{ label, href }] : []
  })
}

/** Of a mapping of old addresses to paths, in the order of the file. */
export function toRedirects(value: unknown): Redirect[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([from, target]: [string, unknown]) => {
    const to = toText(target)
    return to === undefined ? [] : [{ from, to }]
  })
}

/** An absolute address as every reader takes it. */
export function toAddress(value: unknown): string | undefined {
  const written = toText(value)
  return written === undefined ? undefined : toAsciiHost(written)
}

/** An image field of `source`, a path under the content folder. */
export function toPicture(source: string, value: unknown): PictureReference | undefined {
  const written = toText(value)
  if (written === undefined) return undefined
  const link = parseLink(written)
  if (link?.kind === 'absolute') return { kind: 'remote', url: link.href }
  const target = resolveTarget(source, written)
  if (target?.kind !== 'site') return target && { kind: 'file', path: target.target }
  const path = toMediaCandidate(target.target)
  return path === undefined ? undefined : { kind: 'file', path, address: target.path }
}

/** `8` of `8 mins`. */
export function toMinutes(readTime = ''): number | undefined {
  const [, minutes] = /^([1-9]\d{0,3})\s*min/i.exec(readTime) ?? []
  return minutes === undefined ? undefined : Number(minutes)
}

/** Words of the interface by their keys. */
export function toOwnWords(value: unknown): OwnWords | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const words = Object.entries(value).flatMap(([key, text]) => {
    const word = toText(text)
    return isWordKey(key) && word !== undefined ? [[key, word] as const] : []
  })
  return words.length === 0 ? undefined : Object.fromEntries(words)
}

/** Of `letter`; undefined where it says not who letters are from. */
export function toLetterFields(value: unknown): LetterFields | undefined {
  if (typeof value !== 'object' || value === null || !('from' in value)) return undefined
  const { from, reply_to, unsubscribe, one_click }: Record<string, unknown> = {
    ...value,
  }
  const sender = toText(from)
  if (sender === undefined) return undefined
  return {
    from: sender,
    reply_to: toText(reply_to),
    unsubscribe: toText(unsubscribe),
    one_click: toText(one_click),
  }
}

/** Of `feeds`; undefined where it says nothing else than the default. */
export function toFeedArchives(feeds: unknown): 'all' | undefined {
  const isMapping = typeof feeds === 'object' && feeds !== null
  return isMapping && 'archives' in feeds && feeds.archives === 'all' ? 'all' : undefined
}

/**
 * Of an article or page: by any of the names that other engines give the field, else as the
 * name of the file ends.
 */
export function toLanguage(
  path: string,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  const { language, lang, locale } = fields
  const written = toText(language) ?? toText(lang) ?? toText(locale)
  return written ?? parseNameLanguage(path).language
}
