// The header by which the app names a document of the API to the publisher.

/** What an edition tells of a document. */
export interface ItemFacts {
  readonly id: string
  /** Of its own content. */
  readonly hash: string
}

export const ITEM_HEADER = 'Imprint-Item'

/** A field holds ASCII alone (RFC 9110 §5.5), and an id any letter. */
export function formatItem({ id, hash }: ItemFacts): string {
  return `${hash} ${encodeURIComponent(id)}`
}

/** Reverses `formatItem`; undefined for any other text. */
export function parseItem(field = ''): ItemFacts | undefined {
  const [hash, id] = field.split(' ')
  return hash && id ? { id: decodeURIComponent(id), hash } : undefined
}
