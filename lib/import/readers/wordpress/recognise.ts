// Which files of a source are exports of WordPress.
import { toNaturalKey } from '../../../text/natural-key.ts'
import type { Source, SourceFile } from '../../model/source.ts'

const NAME = /\.(?:xml|wxr|rss|txt)(?:\.gz)?$/i
const EXPORT =
  /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\/|<wp:wxr_version|<wp:post_type/

/** In the order of their names, so that parts of one export come one after the other. */
export async function listExports(source: Source): Promise<SourceFile[]> {
  const found: SourceFile[] = []
  for (const file of source.files)
    if (NAME.test(file.path) || source.kind === 'file')
      if (await isExport(file)) found.push(file)
  return found.toSorted(byNaturalName)
}

async function isExport(file: SourceFile): Promise<boolean> {
  const head = Buffer.from(await file.head())
  // Letters of ASCII in UTF-16 are those of Latin 1 with NULs between them.
  return EXPORT.test(head.toString('latin1').replaceAll('\0', ''))
}

/** `blog.2.xml` before `blog.10.xml`; no locale has a say. */
function byNaturalName(a: SourceFile, b: SourceFile): number {
  const [left, right] = [toNaturalKey(a.path), toNaturalKey(b.path)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** 1 for exports alone; less where they lie in the folder of another engine. */
export async function recogniseExport(source: Source): Promise<number> {
  const exports = await listExports(source)
  if (exports.length === 0) return 0
  const hasOthers = source.files.some(({ path }) =>
    /\.(?:md|markdown|mdx|html?|toml|ya?ml)$/i.test(path),
  )
  return hasOthers ? 0.6 : 1
}
