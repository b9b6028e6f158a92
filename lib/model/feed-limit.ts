/** Readers give up on entries of this size, and every poll would carry it. */
const MAX_FEED_BODY_BYTES = 512 * 1024

/**
 * True for a body that feeds do not carry: its entry is a summary. `feedHtml` as it is
 * stored, so that the length of the site's address decides nothing.
 */
export function isTooLargeForFeeds(feedHtml: string): boolean {
  // UTF-8 has at most three bytes for each UTF-16 unit: most bodies need no count.
  if (feedHtml.length * 3 <= MAX_FEED_BODY_BYTES) return false
  return Buffer.byteLength(feedHtml) > MAX_FEED_BODY_BYTES
}
