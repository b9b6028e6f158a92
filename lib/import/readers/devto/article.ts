// An article of dev.to, from its API or from the export of an account.
import { readDocument } from '../../folders/document.ts'
import { findText, listTexts } from '../../folders/fields.ts'
import type { Item, SourceDate } from '../../model/item.ts'
import type { Person } from '../../model/record.ts'
import { type Fields, parseFields, textOf } from '../../values/json-fields.ts'
import { toOneLine } from '../../values/plain-text.ts'
import { toSourceDate } from '../../values/source-date.ts'
import { toMarkdown } from './liquid.ts'

interface Head {
  readonly fields: Fields
  readonly isPrivate: boolean
  readonly body: string
}

/** Undefined for an entry of a list that has no text. */
export function toItem(article: Fields, path: string): Item | undefined {
  const written = textOf(article, 'body_markdown')
  if (!written) return undefined
  const head = parseHead(written)
  const { text, notes } = toMarkdown(head.body)
  const key =
    textOf(article, 'id') ||
    textOf(article, 'path') ||
    textOf(article, 'slug') ||
    textOf(article, 'title')
  const isPublic = isPublished(article) && !head.isPrivate
  const author = toAuthor(article)
  const series = findText(head.fields, 'series')
  return {
    ...{ type: 'item', kind: 'article', key, place: `${path}: article ${key}` },
    title: toOneLine(textOf(article, 'title') || (findText(head.fields, 'title') ?? '')),
    status: isPublic ? 'public' : 'draft',
    authors: author ? [author.key] : [],
    topics: toTopics(article, head.fields),
    body: { form: 'markdown', text },
    ...toAddresses(article),
    ...toDates(article),
    ...toTexts(article, head.fields),
    ...(series && { series }),
    notes,
  }
}

/** The older editor keeps the fields above the text. */
function parseHead(written: string): Head {
  if (!/^\s*---[ \t]*\r?\n/.test(written)) {
    return { fields: {}, isPrivate: false, body: written }
  }
  const { raw, isPrivate, body } = readDocument('article', 'article', written.trimStart())
  return { fields: raw, isPrivate, body }
}

/** What the public API lists is public, and says so by its date alone. */
function isPublished(article: Fields): boolean {
  if (Object.hasOwn(article, 'published')) return article.published === true
  return textOf(article, 'published_at') !== ''
}

/** Drafts have an address that will not stay. The feed has the address as guid. */
function toAddresses(article: Fields): Pick<Item, 'addresses' | 'slug' | 'guid'> {
  const path = textOf(article, 'path')
  const slug = textOf(article, 'slug') || path.split('/').at(-1) || ''
  const url = textOf(article, 'url') || (path && `https://dev.to${path}`)
  if (!url || !slug || slug.includes('-temp-slug-')) return { addresses: [] }
  return { addresses: [url], slug, guid: url }
}

function toDates(article: Fields): Pick<Item, 'published' | 'created' | 'updated'> {
  const of = (name: string): SourceDate | undefined =>
    toSourceDate(textOf(article, name), 'Z')
  const published = of('published_at') ?? of('published_timestamp')
  const created = of('created_at')
  // Set when the author edits, and shown on the page.
  const updated = of('edited_at')
  return {
    ...(published && { published }),
    ...(created && { created }),
    ...(updated && { updated }),
  }
}

function toTexts(
  article: Fields,
  head: Fields,
): Pick<Item, 'description' | 'canonicalUrl' | 'hero'> {
  const description = findText(head, 'description')
  const url = findText(head, 'canonical_url') ?? textOf(article, 'canonical_url')
  const cover =
    findText(head, 'cover_image') ??
    (textOf(article, 'main_image') || textOf(article, 'cover_image'))
  const isElsewhere = url !== '' && !toAddresses(article).addresses.includes(url)
  return {
    ...(description && { description: toOneLine(description) }),
    ...(isElsewhere && { canonicalUrl: url }),
    ...(cover && { hero: { url: cover } }),
  }
}

/** A list, or a text with commas: of one article the API has both under swapped names. */
function toTopics(article: Fields, head: Fields): readonly string[] {
  const [written] = [head.tags, article.cached_tag_list, article.tag_list, article.tags]
    .map((value) => listTexts(value).flatMap((text) => text.split(',')))
    .filter((list) => list.length > 0)
  return (written ?? [])
    .map((text) => toOneLine(text.replace(/^\s*#/, '')))
    .filter(Boolean)
}

/** The user that the API shows to everybody, or the two names in an export. */
export function toAuthor(article: Fields): Person | undefined {
  const user = parseFields(article.user)
  const key = textOf(user, 'username') || textOf(article, 'cached_user_username')
  const name = toOneLine(textOf(user, 'name') || textOf(article, 'cached_user_name'))
  if (!key || !name) return undefined
  const website = textOf(user, 'website_url')
  const picture = textOf(user, 'profile_image')
  const links = [
    ['Website', website],
    ['DEV', `https://dev.to/${key}`],
    ['GitHub', prefixed('https://github.com/', textOf(user, 'github_username'))],
    ['X', prefixed('https://x.com/', textOf(user, 'twitter_username'))],
  ] as const
  return {
    ...{ type: 'person', key, name, addresses: [`https://dev.to/${key}`] },
    ...(picture && { picture }),
    links: links.flatMap(([label, href]) => (href ? { label, href } : [])),
  }
}

function prefixed(base: string, name: string): string {
  return name && base + name
}
