// The files of a source that are exports of Ghost.
import { readHeadText } from '../../input/damaged.ts'
import type { Source, SourceFile } from '../../model/source.ts'

const MAX_HEADS = 20
const BEGIN = /^\s*\{\s*"(?:db|meta|data|posts)"\s*:/
const EXPORTED = /"exported_on"\s*:\s*(\d+)/
/** Columns that no other engine has. */
const SIGNS =
  /"(?:exported_on|mobiledoc|lexical|posts_tags|posts_authors|comment_id|feature_image|codeinjection_head)"\s*:/

/**
 * `export-ghost.json` beside its pictures, or alone. Of several the newest comes first: that of
 * a post which comes again is left out.
 */
export async function findExports({
  kind,
  files,
}: Source): Promise<readonly SourceFile[]> {
  const candidates = files.filter(
    ({ path }) => kind === 'file' || /^(?:[^/]+\/){0,2}[^/]+\.json$/.test(path),
  )
  const found: { readonly file: SourceFile; readonly time: number }[] = []
  for (const file of candidates.slice(0, MAX_HEADS)) {
    const head = await readHeadText(file)
    if (isExport(head)) found.push({ file, time: Number(EXPORTED.exec(head)?.[1] ?? 0) })
  }
  return found.toSorted((a, b) => b.time - a.time).map(({ file }) => file)
}

function isExport(head: string): boolean {
  if (!BEGIN.test(head)) return false
  return SIGNS.test(head) || isPlain(head)
}

/** Exports of 2013 and those that other tools made for Ghost's import. */
function isPlain(head: string): boolean {
  const isNested = /"data"\s*:\s*\{/.test(head)
  return isNested && /"posts"\s*:\s*\[/.test(head)
}
