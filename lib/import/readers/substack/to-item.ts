// A post of Substack as an item.
import type { ImportNote, Item, Status } from '../../model/item.ts'
import type { SourceFile } from '../../model/source.ts'
import { escapeXml } from '../../../text/escape.ts'

import type { PostRow } from './row.ts'
import type { SubstackSite } from './site.ts'

export interface PostContext {
  /** With the text. */
  readonly file: SourceFile | undefined
  readonly site: SubstackSite
  /** Of a post without a file. */
  readonly place: string
}

/** From here on a text is for those who pay, whatever its audience is. */
const PAYWALL = /(?:class|data-component-name)\s*=\s*["'][^"']*\bpaywall/i

export async function toItem(row: PostRow, context: PostContext): Promise<Item> {
  const { key, slug, published, title, subtitle, type } = row
  const { file, place } = context
  const html = (await file?.text()) ?? ''
  return {
    type: 'item',
    kind: type === 'page' ? 'page' : 'article',
    key,
    place: file?.path ?? place,
    title,
    ...(subtitle && { subtitle }),
    slug,
    addresses: listAddresses(row, context.site),
    ...(published && { published }),
    status: toStatus(row, html),
    authors: [],
    topics: [],
    body: { form: 'html', text: renderBody(row, html) },
    notes: listNotes(row, html),
  }
}

/** Public only if it is published, for everybody, whole, and a page of the blog. */
function toStatus({ isPublished, audience, type, sound }: PostRow, html: string): Status {
  if (!isPublished) return 'draft'
  if (type === 'adhoc_email') return 'private'
  if (audience !== 'everyone' || PAYWALL.test(html)) return 'members'
  return html.trim() === '' && sound === '' ? 'draft' : 'public'
}

function listAddresses(row: PostRow, { origins, name }: SubstackSite): string[] {
  if (!row.isPublished || row.slug === '' || row.type === 'adhoc_email') return []
  const path = `/p/${row.slug}`
  const shared =
    name === undefined ? [] : [`https://open.substack.com/pub/${name}${path}`]
  return [path, ...origins.map((origin) => origin + path), ...shared]
}

/** Sound that belongs to a post stands above its text, as on its page. */
function renderBody({ sound }: PostRow, html: string): string {
  if (sound === '' || html.includes(sound)) return html
  const player = `<p><audio controls src="${escapeXml(sound)}"></audio></p>`
  return html === '' ? player : `${player}\n${html}`
}

function listNotes(
  { type, audience, isPublished, sound }: PostRow,
  html: string,
): ImportNote[] {
  const notes: ImportNote[] = []
  const add = (rule: string, message: string) =>
    notes.push({ kind: 'loss', rule, message })
  if (html.trim() === '' && sound === '')
    add(
      'text-missing',
      'The archive holds no text of this post. Export it again, or write it anew.',
    )
  if (type === 'thread')
    add(
      'thread-answers',
      'Answers to a thread are not in an export: only its question is here.',
    )
  if (type === 'adhoc_email')
    add('mail-alone', 'This was sent by mail to some subscribers and never was a page.')
  if (type === '' && audience === '')
    add(
      'row-missing',
      'posts.csv does not name this post: nobody knows whether it was public, so it becomes a draft.',
    )
  else if (isPublished && audience === '')
    add(
      'audience-unknown',
      'The archive does not say who may read this post: it becomes a draft.',
    )
  return notes
}
