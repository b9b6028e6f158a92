// What an address of the content API shows.
import type { ApiPage, ContractPage, SchemaPage } from '../../../model/api.ts'
import type { ApiAddress, ItemType } from '../../../site/api/address.ts'
import {
  FRONT_MATTER_SCHEMAS,
  isApiSchema,
  isFrontMatterSchema,
} from '../../../site/api/schema-names.ts'
import { parseSlug, type Slug } from '../../../site/slug.ts'
import { toFieldSchema } from '../../schema/json-schema.ts'
import type { Reader } from '../reader.ts'
import { findSearchIndex } from './search-index.ts'
import {
  findChangesPage,
  findIdentityPage,
  readApiIndex,
  readNewestChanges,
} from './editions.ts'
import {
  findArticleItem,
  findEmbeddedArticle,
  findListItem,
  findPageItem,
} from './items.ts'
import { findApiList, readDirectory } from './lists.ts'

/** Undefined for an address that shows nothing. */
export function findApiPage(
  reader: Reader,
  address: ApiAddress,
): ApiPage | ContractPage | undefined {
  const { kind } = address
  switch (kind) {
    case 'item':
      return findItem(reader, address.type, address.slug)
    case 'oembed': {
      const slug = parseOwnSlug(address.slug)
      const page = slug && findEmbeddedArticle(reader, slug)
      return page && { kind, page }
    }
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
    case 'search': {
      const page = findSearchIndex(reader)
      return page && { kind, page }
    }
    case 'openapi':
      return { kind, page: reader.site }
    case 'schema': {
      const page = findSchemaPage(reader, address.name)
      return page && { kind, page }
    }
  }
}

function findSchemaPage({ site }: Reader, name: string): SchemaPage | undefined {
  if (isApiSchema(name)) return { site, name }
  if (!isFrontMatterSchema(name)) return undefined
  return { site, name, fields: toFieldSchema(FRONT_MATTER_SCHEMAS[name]) }
}

function findItem(reader: Reader, type: ItemType, written: string): ApiPage | undefined {
  const slug = parseOwnSlug(written)
  if (slug === undefined) return undefined
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

/** `Foo` is not the slug `foo`: one document has one address. */
function parseOwnSlug(written: string): Slug | undefined {
  const slug = parseSlug(written)
  return slug === written ? slug : undefined
}
