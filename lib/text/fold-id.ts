// Compares ids of headings as different engines make them.

/**
 * The letters and digits of an id or a heading, in lower case: engines differ in what they put
 * between them. kramdown writes `1310` for `1.31.0`, Zola `1-31-0`, MediaWiki `1.31.0`.
 */
export function foldId(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** Redcarpet and Middleman, GitHub's HTML, Bitbucket, WordPress, VuePress. */
export const FOREIGN_PREFIX =
  /^(?:user-content-|markdown-header-|toc[_-]|heading-|section-|h-|id-|_+)/i

/** The one id of the same letters and digits; undefined where there is none, or several. */
export function findForeignId(id: string, ids: readonly string[]): string | undefined {
  return findOnly(id, ids) ?? findOnly(id.replace(FOREIGN_PREFIX, ''), ids)
}

function findOnly(id: string, ids: readonly string[]): string | undefined {
  const wanted = foldId(id)
  const found = wanted === '' ? [] : ids.filter((known) => foldId(known) === wanted)
  if (found.length < 2) return found[0]
  // A heading may keep an id of another engine beside its own.
  const own = found.filter((known) => !/[\p{Lu}_]/u.test(known))
  return own.length === 1 ? own[0] : undefined
}
