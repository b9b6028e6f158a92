// Archives often hold one folder with everything: paths start in it.
import type { SourceFile } from '../model/source.ts'

/** Folders that engines look for by name; they stay, even alone. */
const MEANT =
  /^(_.*|\..*|posts?|pages?|articles?|blogs?|content|collections|contents|drafts?|notes?|docs|src|site|source|static|public|assets|images|img|media|files|uploads|data|db|authors?|takeout|blogger|app|i18n|[a-z]{2}(-[a-z]{2})?|\d{1,4})$/i

/**
 * `export-2024/posts/a.md` becomes `posts/a.md` where all files lie in `export-2024`; as often
 * as there is such a folder, though never one that means something.
 */
export function withoutTopFolder(files: readonly SourceFile[]): readonly SourceFile[] {
  const length = commonLength(files.map(({ path }) => path))
  if (length === 0) return files
  return files.map((file) => ({ ...file, path: file.path.slice(length) }))
}

function commonLength(paths: readonly string[]): number {
  const [first = ''] = paths
  let length = 0
  for (const name of first.split('/').slice(0, -1)) {
    const next = first.slice(0, length + name.length + 1)
    if (MEANT.test(name) || !paths.every((path) => path.startsWith(next))) break
    length = next.length
  }
  return length
}
