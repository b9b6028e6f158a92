// Documents of what the API says of itself.
import type { ApiIndex, ChangesPage as Page, Identity as Found } from '../../model/api.ts'
import type { Site } from '../../model/article.ts'
import { toFeedPath } from '../../site/feed-url.ts'
import { CHANGES_SIZE } from '../../site/paging.ts'
import { toRoutePath } from '../../site/routes.ts'
import { toSiteUrl } from '../../site/url.ts'
import type { Change, Changes, ChangesPage, Identity } from '../contract/changes.ts'
import { CONTRACT_VERSION } from '../contract/version.ts'
import type { Index } from '../contract/index-document.ts'
import { toApiUrl } from './parts.ts'

export function toIndex({ site, epoch, edition, seq, total }: ApiIndex): Index {
  const { title, tagline, description, url, language, timeZone, rights } = site
  const feed = toSiteUrl(site, toFeedPath({ front: '', format: 'json' }))
  const toDirectoryUrl = (type: 'tag' | 'author' | 'series' | 'page') =>
    toApiUrl(site, { kind: 'directory', type })
  return {
    ...{ api: 'imprint', version: CONTRACT_VERSION, epoch, edition, seq, total },
    site: { title, tagline, description, url, language, timeZone, rights },
    links: {
      articles: toApiUrl(site, { kind: 'list', list: { kind: 'all' } }),
      tags: toDirectoryUrl('tag'),
      authors: toDirectoryUrl('author'),
      series: toDirectoryUrl('series'),
      pages: toDirectoryUrl('page'),
      changes: toApiUrl(site, { kind: 'newestChanges' }),
      openapi: toApiUrl(site, { kind: 'openapi' }),
      // A template, in which braces are no part of an address.
      schemas: toApiUrl(site, { kind: 'schema', name: 'NAME' }).replace('NAME', '{name}'),
      ...{ feed, bulk: feed, llms: toSiteUrl(site, '/llms.txt') },
    },
    deprecations: [],
  }
}

export function toChanges({ site, epoch, edition, seq, ...page }: Page): Changes {
  const pages = Math.floor(seq / CHANGES_SIZE)
  return {
    ...{ epoch, edition, seq, pageSize: CHANGES_SIZE, pages },
    ...toRecords(site, epoch, pages, page),
  }
}

/** What a full page says never changes: nothing of the present edition. */
export function toChangesPage(page: Page & { readonly number: number }): ChangesPage {
  const { site, epoch, number } = page
  return {
    ...{ epoch, number, pageSize: CHANGES_SIZE },
    ...toRecords(site, epoch, number - 1, page),
  }
}

function toRecords(
  site: Site,
  epoch: string,
  older: number,
  page: Pick<Page, 'changes'>,
) {
  const address = { kind: 'changes', epoch, number: older } as const
  return {
    older: older > 0 ? toApiUrl(site, address) : null,
    changes: page.changes.map((change): Change => {
      const { type, slug, op } = change
      const api = toApiUrl(site, { kind: 'item', type, slug })
      return { ...change, ...(op === 'put' && { api }) }
    }),
  }
}

export function toIdentity({ site, id, slug }: Found): Identity {
  if (slug === undefined) return { id, removed: true }
  const url = toSiteUrl(site, toRoutePath('article', { slug }))
  return { id, slug, api: toApiUrl(site, { kind: 'item', type: 'article', slug }), url }
}
