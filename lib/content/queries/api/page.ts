// What an address of the content API shows.
import type { ApiPage } from '../../../model/api.ts'
import type { ApiAddress, ItemType } from '../../../site/api/address.ts'
import { parseSlug } from '../../../site/slug.ts'
import type { Reader } from '../reader.ts'
import {
  findChangesPage,
  findIdentityPage,
  readApiIndex,
  readNewestChanges,
} from './editions.ts'
import { findArticleItem, findListItem, findPageItem } from './items.ts'
import { findApiList, readDirectory } from './lists.ts'

/** Undefined for an address that shows nothing; the contract itself is no content. */
export function findApiPage(reader: Reader, address: ApiAddress): ApiPage | undefined {
  const { kind } = address
  switch (kind) {
    case 'item':
      return findItem(reader, address.type, address.slug)
    case 'list': {
      const page = findApiList(reader, address.list, address.number)
      return page && { kind, page }
    }
    case 'directory':
      return { kind, page: readDirectory(reader, address.type) }
    case 'identity': {
      const page = findIdentityPage(reader, address.key)
      return page && { kind, page }
    }
    case 'index':
      return { kind, page: readApiIndex(reader) }
    case 'newestChanges':
      return { kind, page: readNewestChanges(reader) }
    case 'changes': {
      const page = findChangesPage(reader, address.epoch, address.number)
      return page && { kind, page }
    }
    default:
      return undefined
  }
}

function findItem(reader: Reader, type: ItemType, written: string): ApiPage | undefined {
  const slug = parseSlug(written)
  // `Foo` is not the slug `foo`: one document has one address.
  if (slug === undefined || slug !== written) return undefined
  if (type === 'article') {
    const page = findArticleItem(reader, slug)
    return page && { kind: 'article', page }
  }
  if (type === 'page') {
    const page = findPageItem(reader, slug)
    return page && { kind: 'page', page }
  }
  const page = findListItem(reader, type, slug)
  return page && { kind: 'listItem', page }
}
