export interface FinishSettings {
  /** The tag behind which what describes the feed begins. */
  readonly head: string | RegExp
  readonly isArchive: boolean
}

/** RFC 5005 §4: says that a document will not be polled, and does not change. */
const ARCHIVE_MARK = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>'

// The library puts CDATA on lines of its own: a title would begin and end with white space.
// Each text is matched whole, with its sections (it has several where it holds a `]]>`): what
// looks like a section within it is left alone.
const CDATA_LINES = />\n *((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\n *<\//g

/** What the library does not write: tight text, and the mark of an archive. */
export function finishXml(xml: string, { head, isArchive }: FinishSettings): string {
  const tight = xml.replace(CDATA_LINES, (_, text: string) => `>${text}</`)
  if (!isArchive) return tight
  return tight.replace(head, (tag) => `${tag}\n  ${ARCHIVE_MARK}`)
}
