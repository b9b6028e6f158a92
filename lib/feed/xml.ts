export interface FinishSettings {
  /** The tag behind which what describes the feed begins. */
  readonly head: string | RegExp
  readonly isArchive: boolean
}

/** RFC 5005 §4: says that a document will not be polled, and does not change. */
const ARCHIVE_MARK = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>'

// The library puts CDATA on lines of its own: a title would begin and end with white space.
// Neither pattern meets content: in HTML and in text that holds `<![CDATA[`, the library's
// own sections stand in between, and a `]]>` of content is followed by `<![CDATA[`.
const BEFORE_CDATA = />\n *<!\[CDATA\[/g
const AFTER_CDATA = /\]\]>\n *<\//g

/** What the library does not write: tight text, and the mark of an archive. */
export function finishXml(xml: string, { head, isArchive }: FinishSettings): string {
  const tight = xml.replace(BEFORE_CDATA, '><![CDATA[').replace(AFTER_CDATA, ']]></')
  if (!isArchive) return tight
  return tight.replace(head, (tag) => `${tag}\n  ${ARCHIVE_MARK}`)
}
