// A row of `posts` as an article or a page.
import type { Hero, ImportNote, Item } from '../../model/item.ts'
import { type Fields, textOf } from '../../values/json-fields.ts'
import { toPlainText } from '../../values/plain-text.ts'
import { toWrittenAddress } from './routes/addresses.ts'
import { isTrue, toGhostDate, toLine } from './columns.ts'
import { toPersonKey } from './people.ts'
import { toPostBody } from './post-body.ts'
import { toPostStatus } from './post-status.ts'
import type { Routes } from './routes/routes.ts'
import type { Tables } from './tables.ts'
import { isInternal } from './topics.ts'

export interface PostContext {
  readonly tables: Tables
  readonly routes: Routes
  readonly updated: boolean
}

export function toItem(post: Fields, context: PostContext): Item {
  const { tables, routes } = context
  const meta = tables.metaOf(post)
  const kind = isPage(post) ? 'page' : 'article'
  const { status, notes } = toPostStatus(post, meta)
  const { body, notes: losses } = toPostBody(post)
  const guid = toGuid(post)
  return {
    ...{ type: 'item', kind, key: toKey(post), status, body },
    place: `${tables.path}: post ${toKey(post)}`,
    title: toLine(post, 'title'),
    addresses: routes.addressesOf(post, kind),
    authors: tables.authorsOf(post).map(toPersonKey),
    topics: toTopics(post, tables),
    ...(guid && { guid }),
    ...toDates(post, context),
    ...toTexts(post, meta),
    ...toHero(post, meta),
    ...toLanguage(post, tables),
    notes: [...notes, ...losses, ...toLosses(post)],
  }
}

/** Since 3.0 a type, before that a flag. */
export function isPage(post: Fields): boolean {
  return textOf(post, 'type') === 'page' || isTrue(post.page)
}

export function toKey(post: Fields): string {
  return textOf(post, 'id') || textOf(post, 'uuid') || textOf(post, 'slug')
}

/**
 * Feeds had the uuid while ids were numbers (`guid: post.uuid` of 0.x), and the id since 1.0.
 */
function toGuid(post: Fields): string {
  const id = textOf(post, 'id')
  return /^\d*$/.test(id) ? textOf(post, 'uuid') : id
}

function toDates(
  post: Fields,
  { updated }: PostContext,
): Pick<Item, 'published' | 'created' | 'updated'> {
  const published = toGhostDate(post.published_at)
  const created = toGhostDate(post.created_at)
  const changed = updated ? toGhostDate(post.updated_at) : undefined
  return {
    ...(published && { published }),
    ...(created && { created }),
    ...(changed && { updated: changed }),
  }
}

function toTexts(
  post: Fields,
  meta: Fields | undefined,
): Pick<Item, 'slug' | 'description' | 'canonicalUrl'> {
  const slug = textOf(post, 'slug')
  const description =
    toLine(post, 'custom_excerpt') ||
    toLine(meta, 'meta_description') ||
    toLine(post, 'meta_description')
  const canonicalUrl = toWrittenAddress(textOf(post, 'canonical_url'))
  return {
    ...(slug && { slug }),
    ...(description && { description }),
    ...(canonicalUrl && { canonicalUrl }),
  }
}

/** Columns that moved to `posts_meta` in 3.0. */
function textOfEither(name: string, meta: Fields | undefined, post: Fields): string {
  return textOf(meta, name) || textOf(post, name)
}

function toHero(post: Fields, meta: Fields | undefined): { readonly hero?: Hero } {
  const url = toWrittenAddress(textOf(post, 'feature_image') || textOf(post, 'image'))
  if (!url) return {}
  const alt = textOfEither('feature_image_alt', meta, post)
  const caption = toPlainText(textOfEither('feature_image_caption', meta, post))
  return { hero: { url, ...(alt && { alt }), ...(caption && { caption }) } }
}

function toTopics(post: Fields, tables: Tables): readonly string[] {
  const tags = tables.tagsOf(post).filter((tag) => !isInternal(tag))
  return tags.map((tag) => toLine(tag, 'name')).filter((name) => name !== '')
}

function toLanguage(post: Fields, tables: Tables): Pick<Item, 'language'> {
  const language = (textOf(post, 'locale') || textOf(post, 'language')).replace('_', '-')
  const ofSite = tables.settings.get('locale') ?? tables.settings.get('lang') ?? 'en'
  const isOther = language.split('-')[0] !== ofSite.split(/[-_]/)[0]
  return language && isOther ? { language } : {}
}

function toLosses(post: Fields): ImportNote[] {
  const injected = ['codeinjection_head', 'codeinjection_foot'].filter((name) =>
    textOf(post, name).trim(),
  )
  if (injected.length === 0) return []
  const message = `Has code of its own for head or foot of the page (${injected.join(', ')}): pages here run none.`
  return [{ kind: 'loss', rule: 'code-injection', message }]
}
