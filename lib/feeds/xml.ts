// What RSS and Atom share: Media RSS, tight text, and the mark of an archive.
import type { Picture } from '../model/article.ts'

/** Media RSS (rssboard.org/media-rss §4): the picture as apps show it beside an entry. */
export function toMedia({ src, alt, type, bytes, width, height }: Picture) {
  const content = {
    url: src,
    medium: 'image',
    ...(type !== undefined && { type }),
    ...(bytes !== undefined && { fileSize: bytes }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(alt !== '' && { description: { value: alt, type: 'plain' } }),
  }
  return { contents: [content] }
}

/** RFC 5005 §4: this document does not change and need not be polled. */
const ARCHIVE_MARK = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>'

// feedsmith 3 writes CDATA on lines of its own: a title would begin and end with white space.
// To be removed when it writes `<title><![CDATA[…]]></title>` in one line. Each text is matched
// whole, with its sections (several where it holds a `]]>`): what looks like a section within
// it stays.
const CDATA_LINES = />\n *((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\n *<\//g

/** Fixes the text of feedsmith's XML, and marks an archive behind the tag `head`. */
export function finishXml(
  xml: string,
  { head, isArchive }: { readonly head: RegExp; readonly isArchive: boolean },
): string {
  const tight = xml.replace(CDATA_LINES, (_, text: string) => `>${text}</`)
  if (!isArchive) return tight
  return tight.replace(head, (tag) => `${tag}\n  ${ARCHIVE_MARK}`)
}
