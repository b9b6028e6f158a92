// A file that Hashnode wrote into a repository, or that it read from one.
import { type Document, readDocument } from '../../folders/document.ts'
import { findText, listTexts } from '../../folders/fields.ts'
import { toStatus } from '../../folders/items/status.ts'
import type { ImportNote, Item, Status } from '../../model/item.ts'
import { toOneLine } from '../../values/plain-text.ts'
import { cleanMarkdown } from './clean-markdown.ts'
import { fromCuid, toHashnodeDate } from './hashnode-date.ts'

/** A file is named by the id of its post, until Hashnode knew front matter with no more. */
export const CUID_NAME = /(?:^|\/)(c[a-z0-9]{20,30})\.md$/

export function toBackupItem(text: string, path: string): Item {
  const document = readDocument('article', 'post', text)
  const { raw } = document
  const key = findText(raw, 'cuid') ?? CUID_NAME.exec(path)?.[1] ?? path
  const { title, body } = toTitle(document)
  const clean = cleanMarkdown(body)
  const slug = findText(raw, 'slug')
  const written = toHashnodeDate(findText(raw, 'datePublished', 'date') ?? '')
  const published = written ?? fromCuid(key)
  return {
    ...{ type: 'item', kind: 'article', key, place: path, file: path, title },
    status: toBackupStatus(document),
    addresses: slug ? [`/${slug}`] : [],
    authors: listTexts(raw.publishAs),
    topics: listTexts(raw.tags)
      .flatMap((tags) => tags.split(','))
      .map(toOneLine)
      .filter(Boolean),
    body: { form: 'markdown', text: clean.text },
    ...(slug && { slug }),
    ...(published && { published }),
    ...toTexts(document),
    notes: [...(published && !written ? [DATE_OF_ID] : []), ...clean.notes],
  }
}

const DATE_OF_ID: ImportNote = {
  kind: 'guess',
  rule: 'date-from-id',
  message: 'The file has no date: this is when its writing began, by the id of the post.',
}

function toBackupStatus(document: Document): Status {
  const { raw } = document
  const isHeld = [raw.saveAsDraft, raw.ignorePost].some(
    (value) => value === true || value === 'true',
  )
  return isHeld ? 'draft' : toStatus(document)
}

/** Old backups have no fields: the title is a heading of any level. */
function toTitle({ raw, fields, body, hasFrontMatter }: Document): {
  readonly title: string
  readonly body: string
} {
  const title = findText(raw, 'title') ?? findText(fields, 'title')
  if (title !== undefined) return { title: toOneLine(title), body }
  const [heading, words = ''] = /^\s*#{1,2} +(.+)\n?/.exec(body) ?? []
  if (hasFrontMatter || heading === undefined) return { title: '', body }
  return { title: toOneLine(words), body: body.slice(heading.length) }
}

function toTexts({
  raw,
}: Document): Pick<
  Item,
  'subtitle' | 'description' | 'hero' | 'canonicalUrl' | 'series'
> {
  const [subtitle, description] = [
    findText(raw, 'subtitle'),
    findText(raw, 'seoDescription'),
  ]
  const [cover, canonicalUrl] = [findText(raw, 'cover'), findText(raw, 'canonical')]
  const series = findText(raw, 'series', 'seriesSlug')
  return {
    ...(subtitle && { subtitle: toOneLine(subtitle) }),
    ...(description && { description: toOneLine(description) }),
    ...(cover && { hero: { url: cover } }),
    ...(canonicalUrl && { canonicalUrl }),
    ...(series && { series: toOneLine(series) }),
  }
}
