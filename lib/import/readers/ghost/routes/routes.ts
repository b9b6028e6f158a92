// Which addresses posts, tags and authors have: by `routes.yaml` or the setting of 0.x and 1.x.
import { parse } from 'yaml'

import { type Fields, parseFields, textOf } from '../../../values/json-fields.ts'
import { toPermalink, toWrittenAddress } from './addresses.ts'
import { toGhostDate } from '../columns.ts'
import { isMatch } from './filters.ts'
import { toPersonKey } from '../people.ts'
import type { Tables } from '../tables.ts'
import { isInternal } from '../topics.ts'

export interface Routes {
  /** The permalink of the collection that has all posts, such as `/:year/:slug/`. */
  readonly shape: string
  addressesOf(post: Fields, kind: 'article' | 'page'): readonly string[]
  tagAddress(tag: Fields): string
  authorAddress(user: Fields): string
}

interface Collection {
  readonly permalink: string
  readonly filter: string
}

/** `yaml` is the text of `routes.yaml`; empty where the source has none. */
export function toRoutes(yaml: string, tables: Tables): Routes {
  const written = parseRoutes(yaml)
  const timeZone = toTimeZone(tables.settings)
  const shape = tables.settings.get('permalinks') || '/:slug/'
  const collections = [...toCollections(written), { permalink: shape, filter: '' }]
  const taxonomies = parseFields(written?.taxonomies)
  const fill = (name: string, standard: string, slug: string) =>
    (textOf(taxonomies, name) || standard).replace(/:slug|\{slug\}/, slug)
  return {
    shape: collections.find(({ filter }) => filter === '')?.permalink ?? shape,
    addressesOf: (post, kind) => {
      const own = toWrittenAddress(textOf(post, 'url'))
      const found = findAddress(post, kind, { collections, tables, timeZone })
      return [...new Set([own, found])].filter((address) => address !== '')
    },
    tagAddress: (tag) => fill('tag', '/tag/{slug}/', textOf(tag, 'slug')),
    authorAddress: (user) => fill('author', '/author/{slug}/', textOf(user, 'slug')),
  }
}

/** UTC for a zone that nobody knows. */
export function toTimeZone(settings: ReadonlyMap<string, string>): string {
  const zone = settings.get('timezone') || settings.get('active_timezone') || 'UTC'
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}

function parseRoutes(yaml: string): Fields | undefined {
  try {
    return parseFields(parse(yaml, { maxAliasCount: 100 }))
  } catch {
    return undefined
  }
}

function toCollections(routes: Fields | undefined): readonly Collection[] {
  return Object.values(parseFields(routes?.collections) ?? {})
    .map(parseFields)
    .map((one) => ({
      permalink: textOf(one, 'permalink'),
      filter: textOf(one, 'filter'),
    }))
    .filter(({ permalink }) => permalink !== '')
}

interface Site {
  readonly collections: readonly Collection[]
  readonly tables: Tables
  readonly timeZone: string
}

function findAddress(post: Fields, kind: 'article' | 'page', site: Site): string {
  const { collections, tables, timeZone } = site
  const [tag] = tables.tagsOf(post).filter((one) => !isInternal(one))
  const [author] = tables.authorsOf(post)
  const published = toGhostDate(post.published_at)
  const facts = {
    ...{ slug: textOf(post, 'slug'), id: textOf(post, 'id') },
    ...(published && { published }),
    ...(author && { author: toPersonKey(author) }),
    ...(tag && { tag: textOf(tag, 'slug') }),
  }
  if (facts.slug === '') return ''
  const own = collections.find(({ filter }) => isMatch(filter, post, tables))
  const pattern = kind === 'page' ? '/:slug/' : (own?.permalink ?? '/:slug/')
  return toPermalink(pattern, facts, timeZone) ?? ''
}
