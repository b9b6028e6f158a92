// How deep the elements of a text of HTML lie in one another, without a parser.

/** More than any page that people write; a parser's recursion holds ten times as many. */
export const MAX_DEPTH = 250

const TAG = /<(\/?)([a-z][a-z\d]*)(?=[\s/>])[^>]{0,3000}?(\/?)>/gi
// Without an end, or with one that nobody writes.
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|t[drh]|tbody|thead|tfoot|option|rt|rp)$/i

/** Ends where `limit` is passed. */
export function isDeeperThan(limit: number, html: string): boolean {
  let depth = 0
  for (const [, slash, name = '', end] of html.matchAll(TAG)) {
    if (FLAT.test(name) || end) continue
    depth = Math.max(0, depth + (slash ? -1 : 1))
    if (depth > limit) return true
  }
  return false
}
