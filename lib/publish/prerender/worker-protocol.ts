// What a prerender process says to the publisher.

/** The trailer field with the cache tags of a page. */
export const CACHE_TAGS_TRAILER = 'Imprint-Cache-Tags'

/** Sent once over IPC, when the process listens. */
export interface ListeningMessage {
  readonly port: number
}

/** A field value is ASCII without line ends (RFC 9110 §5.5), and a tag may hold anything. */
export function formatCacheTags(tags: ReadonlySet<string>): string {
  return encodeURIComponent(JSON.stringify([...tags]))
}

/** Reads what `formatCacheTags` wrote. */
export function parseCacheTags(value: string): string[] {
  return JSON.parse(decodeURIComponent(value)) as string[]
}
