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
