// Which files of a source are blogs of Blogger.
import type { LeftOut } from '../../model/record.ts'
import type { Source, SourceFile } from '../../model/source.ts'

const FEED = /\.(?:atom|xml)$/i
/** Both formats name the kind of an entry; the feed that Blogger serves does not. */
const MARKS =
  /xmlns:\w+\s*=\s*["']http:\/\/schemas\.google\.com\/blogger\/2018|blogger\/2008\/kind#(?:post|page|comment|settings|template)|<id>\s*tag:blogger\.com,1999:blog-\d+\.archive\b/
/** Folders of Takeout beside `Blogs`: what a person wrote in blogs of others, and who it is. */
const FOREIGN = /(?:^|\/)Blogger\/(?:Comments|Profile)\//i
const MAX_LOOKS = 50

export async function listBlogFiles({ kind, files }: Source): Promise<SourceFile[]> {
  const candidates =
    kind === 'file'
      ? files
      : files.filter(({ path }) => FEED.test(path) && !FOREIGN.test(path))
  const found: SourceFile[] = []
  for (const file of candidates.slice(0, MAX_LOOKS))
    if (await isExport(file)) found.push(file)
  return found
}

/** Never opened: one record for all of them. */
export function* listForeignFiles({ files }: Source): Iterable<LeftOut> {
  const foreign = files.filter(({ path }) => FOREIGN.test(path))
  const [first] = foreign
  if (first === undefined) return
  yield {
    type: 'left-out',
    key: 'personal-files',
    place: first.path,
    title: foreign.length === 1 ? '1 file' : `${foreign.length} files`,
    what: 'personal data',
    reason: 'a profile, and comments in blogs of others; they were not opened',
  }
}

async function isExport(file: SourceFile): Promise<boolean> {
  const head = Buffer.from(await file.head())
    .toString('latin1')
    .replaceAll('\0', '')
  return /<(?:\w+:)?feed\b/.test(head) && MARKS.test(head)
}
