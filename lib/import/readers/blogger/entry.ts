// Entries of both formats of Blogger: posts, pages, comments, settings and templates.
import { isDraft } from '../../feed/atom-entry.ts'
import { findChild, findText, listChildren, toAtomName } from '../../feed/elements.ts'
import { withText } from '../../feed/with-text.ts'
import { toPersonName, toTitle } from '../../feed/words.ts'
import type { XmlElement } from '../../input/xml.ts'
import type { SourceDate } from '../../model/item.ts'
import { toSourceDate } from '../../values/source-date.ts'

export interface BloggerEntry {
  /** `post`, `page`, `comment`, `settings`, `template`, or what Blogger may add. */
  readonly kind: string
  /** `tag:blogger.com,1999:blog-B.post-P`. */
  readonly id: string
  /** The number at the end of `id`, or what stands there. */
  readonly key: string
  readonly place: string
  readonly title: string
  /** HTML, and empty for settings. */
  readonly html: string
  /** `LIVE` and its kin; of the classic export `LIVE` or `DRAFT`. */
  readonly status: string
  readonly isTrashed: boolean
  readonly published?: SourceDate
  readonly updated?: SourceDate
  readonly created?: SourceDate
  readonly author: string
  readonly labels: readonly string[]
  /** A full address, or a path such as `/2019/05/x.html`. */
  readonly address?: string
  readonly description?: string
  readonly enclosures: readonly string[]
  /** Of a comment: the key of its article, and of the comment that it answers. */
  readonly article?: string
  readonly answered?: string
}

const KIND_SCHEME = /\/g\/2005#kind$/

export function isEntry(path: readonly string[]): boolean {
  return path.length === 2 && toAtomName(path.at(-1) ?? '') === 'entry'
}

export function parseEntry(element: XmlElement, place: string): BloggerEntry {
  const id = findText(element, 'id') ?? place
  const kind = findKind(element, id)
  const author = findChild(element, 'author')
  return {
    kind,
    id,
    key: toKey(id),
    place,
    title: toTitle(findText(element, 'title') ?? ''),
    // Settings hold e-mail addresses of those who may write and read.
    html: /^(?:post|page|comment)$/.test(kind)
      ? (findText(element, 'content') ?? '')
      : '',
    ...findState(element),
    ...findDates(element),
    author: toPersonName((author && findText(author, 'name')) ?? ''),
    labels: listLabels(element),
    ...withText('address', findAddress(element)),
    ...withText(
      'description',
      toTitle(findText(element, 'blogger:metaDescription') ?? ''),
    ),
    enclosures: listEnclosures(element),
    ...findThread(element),
  }
}

/** What follows the last full stop, without its kind: `post-7` is 7. */
function toKey(id: string): string {
  return id.replace(/^.*\.(?:post-|page-|comment-)?/s, '')
}

function findKind(element: XmlElement, id: string): string {
  const told = findText(element, 'blogger:type')
  if (told !== undefined) return told.toLowerCase()
  const { term = '' } =
    listChildren(element, 'category').find(({ attributes }) =>
      KIND_SCHEME.test(attributes.scheme ?? ''),
    )?.attributes ?? {}
  const [, kind] = /#(\w+)$/.exec(term) ?? []
  if (kind !== undefined) return kind
  if (findChild(element, 'thr:in-reply-to')) return 'comment'
  return /\.(post|page)-\d+$/.exec(id)?.[1] ?? 'setting'
}

function findState(element: XmlElement): Pick<BloggerEntry, 'status' | 'isTrashed'> {
  const usual = findChild(element, 'blogger:type') ? 'UNKNOWN' : 'LIVE'
  const status = findText(element, 'blogger:status')?.toUpperCase() ?? usual
  const isTrashed =
    findText(element, 'blogger:trashed') !== undefined || /TRASH/.test(status)
  return { status: isDraft(element) ? 'DRAFT' : status, isTrashed }
}

function findDates(element: XmlElement) {
  const find = (name: string) => toSourceDate(findText(element, name) ?? '')
  return {
    ...withText('published', find('published')),
    ...withText('updated', find('updated')),
    ...withText('created', find('blogger:created')),
  }
}

/** In Takeout their scheme is the blog. */
function listLabels(element: XmlElement): string[] {
  const labels = listChildren(element, 'category')
    .filter(({ attributes }) => !KIND_SCHEME.test(attributes.scheme ?? ''))
    .map(({ attributes }) => toTitle(attributes.term ?? ''))
  return [...new Set(labels)].filter((label) => label !== '')
}

function findAddress(element: XmlElement): string | undefined {
  const page = listChildren(element, 'link').find(({ attributes }) => {
    return attributes.rel === 'alternate' && attributes.href
  })
  return page?.attributes.href ?? findText(element, 'blogger:filename')
}

function listEnclosures(element: XmlElement): string[] {
  const links = listChildren(element, 'link')
    .filter(({ attributes }) => attributes.rel === 'enclosure')
    .map(({ attributes }) => attributes.href)
  const enclosed = listChildren(element, 'enclosure').map(
    ({ attributes }) => attributes.url,
  )
  return [...links, ...enclosed].flatMap((url) => (url ? [url] : []))
}

function findThread(element: XmlElement) {
  const reply = findChild(element, 'thr:in-reply-to')?.attributes
  const related = listChildren(element, 'link').find(({ attributes }) => {
    return attributes.rel === 'related' && /\/comments\//.test(attributes.href ?? '')
  })?.attributes.href
  const article = findText(element, 'blogger:parent') ?? reply?.ref
  const answered = findText(element, 'blogger:inReplyTo') ?? related
  return {
    ...withText('article', article && toKey(article)),
    ...withText('answered', answered && toKey(answered).replace(/^.*\//s, '')),
  }
}
