// The document of an address of the content API.
import { toChanges, toChangesPage, toIdentity, toIndex } from '@/lib/api/render/editions'
import { toArticle, toListItem, toPage } from '@/lib/api/render/items'
import { toDirectory, toList } from '@/lib/api/render/lists'
import * as queries from '@/lib/content/queries'
import type { ItemFacts } from '@/lib/http/item-header'
import type { ApiAddress } from '@/lib/site/api/address'
import { parseSlug } from '@/lib/site/slug'

export interface ApiDocument {
  readonly document: object
  /** Of a document that editions tell of; an unlisted article is in none. */
  readonly item?: ItemFacts
}

/** Undefined for an address without a document. */
export function findApiDocument(address: ApiAddress): ApiDocument | undefined {
  switch (address.kind) {
    case 'item':
      return findItem(address)
    case 'index':
      return { document: toIndex(queries.readApiIndex()) }
    case 'list': {
      const page = queries.findApiList(address.list, address.number)
      return page && { document: toList(address.list, page) }
    }
    case 'directory':
      return { document: toDirectory(queries.readDirectory(address.type)) }
    case 'identity': {
      const found = queries.findIdentity(address.key)
      return found && { document: toIdentity(found) }
    }
    case 'newestChanges':
      return { document: toChanges(queries.readNewestChanges()) }
    case 'changes': {
      const { epoch, number } = address
      const page = queries.findChangesPage(epoch, number)
      return page && { document: toChangesPage(page, number) }
    }
    default:
      return undefined
  }
}

function findItem(address: ApiAddress & { kind: 'item' }): ApiDocument | undefined {
  const { type } = address
  const slug = parseSlug(address.slug)
  // `Foo` is not the slug `foo`: one document has one address.
  if (slug === undefined || slug !== address.slug) return undefined
  if (type === 'article') {
    const found = queries.findArticleItem(slug)
    const article = found && toArticle(found)
    if (article?.visibility === 'unlisted') return { document: article }
    return article && { document: article, item: article }
  }
  if (type === 'page') {
    const found = queries.findPageItem(slug)
    const page = found && toPage(found)
    return page && { document: page, item: page }
  }
  const found = queries.findListItem(type, slug)
  const list = found && toListItem(found)
  return list && { document: list, item: list }
}
