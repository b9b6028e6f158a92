// Paths within a source: which are left out without a word, and their order.

export const MAX_FILES = 200_000
/** Written by version control, package managers and desktops, never by a blog. */
const NEEDLESS =
  /^(\.git|\.svn|\.hg|node_modules|__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i

/** Of a name of a file or folder. */
export function isNeedless(name: string): boolean {
  return NEEDLESS.test(name)
}

export function byPath(
  a: { readonly path: string },
  b: { readonly path: string },
): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
