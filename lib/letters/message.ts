// A letter as it goes to one recipient, with the headers that mail programs act on.
import type { Site } from '../model/article.ts'
import type { LetterFields } from '../model/document.ts'
import { hashOf } from '../text/hash.ts'
import { parseMailbox, toHeaderText } from '../text/mail/mailbox.ts'
import type { LetterSource } from './letter.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'

/** In the shape that nodemailer takes. */
export interface Message {
  readonly from: { readonly name: string; readonly address: string }
  readonly replyTo?: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly date: Date
  readonly messageId: string
  /** No boundary is drawn by lot: one letter has one sequence of bytes. */
  readonly baseBoundary: string
  readonly headers: Readonly<Record<string, { prepared: true; value: string }>>
  readonly html: string
  readonly text: string
  readonly disableFileAccess: true
  readonly disableUrlAccess: true
}

export interface Sender {
  readonly site: Site
  readonly letter: LetterFields
  /** A list that a provider keeps: it adds how to leave it. */
  readonly isList: boolean
}

/** Names an article and who gets it, and tells neither. */
export function toLetterKey(articleId: string, address: string): string {
  return hashOf('letter', articleId, address.toLowerCase()).slice(0, 32)
}

export function toMessage(
  { site, letter, isList }: Sender,
  source: LetterSource,
  address: string,
  date: Date,
): Message {
  const key = toLetterKey(source.id, address)
  const from = parseMailbox(letter.from) ?? { name: '', address: letter.from }
  const replyTo =
    letter.reply_to === undefined ? undefined : parseMailbox(letter.reply_to)
  const host = new URL(site.url).hostname
  const ways = isList ? [] : listUnsubscribeUrls(letter, from.address, address)
  const unsubscribe = ways.find((url) => url.startsWith('https:')) ?? ways[0]
  return {
    from: { ...from, name: from.name || toHeaderText(site.title) },
    ...(replyTo && { replyTo }),
    to: { name: '', address },
    subject: toHeaderText(source.title),
    date,
    messageId: `<${key}@${host}>`,
    baseBoundary: key,
    headers: toHeaders({ site, letter, isList }, source, ways, host),
    html: renderHtml(site, source, unsubscribe),
    text: renderText(site, source, unsubscribe),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Those of RFC 2369, 2919, 5064 and 8058; a list of a provider has its own. */
function toHeaders(
  { site, letter, isList }: Sender,
  { url }: LetterSource,
  ways: readonly string[],
  host: string,
): Message['headers'] {
  const list = { 'List-Unsubscribe': ways.map((way) => `<${way}>`).join(', ') }
  const headers = {
    'Archived-At': `<${url}>`,
    ...(isList ? {} : { 'List-Id': `<letters.${host}>`, ...list }),
    ...(!isList && letter.one_click !== undefined
      ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
    'Content-Language': toHeaderText(site.language),
  }
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }]),
  )
}

/** `{address}` in an address is who gets the letter. One click comes first. */
function listUnsubscribeUrls(
  { unsubscribe, one_click, reply_to }: LetterFields,
  from: string,
  address: string,
): string[] {
  const answer = parseMailbox(reply_to ?? '')?.address ?? from
  const last = unsubscribe ?? `mailto:${answer}?subject=unsubscribe`
  return [...(one_click === undefined ? [] : [one_click]), last].map((url) =>
    url.replaceAll('{address}', encodeURIComponent(address)),
  )
}
