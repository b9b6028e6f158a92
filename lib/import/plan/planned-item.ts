// An item with its place in the content folder, before its text is looked at.
import { toRoutePath } from '../../site/routes.ts'
import { toDatedSlug } from '../../site/shapes/dated.ts'
import type { Item } from '../model/item.ts'

/** All of an item but what is long. */
export type ItemHead = Omit<Item, 'body' | 'notes'>

export interface PlannedItem {
  readonly head: ItemHead
  /** Under the content folder. */
  readonly path: string
  /** Last part of the address. */
  readonly slug: string
  /** Whether the name of the file says the slug. */
  readonly isNamedAfterSlug: boolean
  /** Permanent id of an article; pages have none. */
  readonly id?: string
  /** It was in the content folder before. */
  readonly isPresent: boolean
}

/** The address that readers will find it at, as the shapes of this site are. */
export function toSiteAddress({
  head,
  slug,
}: Pick<PlannedItem, 'head' | 'slug'>): string {
  if (head.kind === 'page') return toRoutePath('page', { slug })
  const day = (head.published ?? head.created ?? '').slice(0, 10)
  return toRoutePath('article', { slug: toDatedSlug(slug, day) })
}
