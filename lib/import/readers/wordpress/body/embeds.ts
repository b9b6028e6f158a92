// Things of other sites in a text: an address, and what their services said of it.
import { escapeXml } from '../../../../text/escape.ts'
import { toPlainText } from '../../../values/plain-text.ts'
import type { BodyContext } from './context.ts'

const PLAYERS =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|ted\.com|videopress\.com|soundcloud\.com|spotify\.com|mixcloud\.com|bandcamp\.com|codepen\.io|speakerdeck\.com|slideshare\.net)\//i

/** A paragraph with a link, or the words of a post elsewhere where the export has them. */
export function renderEmbed(url: string, caption: string, context: BodyContext): string {
  const address = url.trim().replaceAll('&amp;', '&')
  const answer = findAnswer(address, context.oembeds)
  const words = caption.trim() === '' ? '' : `<p>${caption}</p>`
  return `${renderAnswer(address, answer)}${words}\n`
}

function renderAnswer(address: string, answer = ''): string {
  const [quotation] =
    /<blockquote\b[^<>]*class="[^"<>]*\btwitter-tweet\b.*?<\/blockquote>/s.exec(answer) ??
    []
  if (quotation !== undefined) return quotation
  const title = findTitle(answer)
  const url = escapeXml(address)
  if (title === '' && PLAYERS.test(address)) return `<iframe src="${url}"></iframe>`
  return `<p><a href="${url}">${escapeXml(title || address)}</a></p>`
}

function findTitle(answer: string): string {
  const [, title] = /<iframe\b[^<>]*\btitle="([^"<>]+)"/.exec(answer) ?? []
  const [, words] =
    /wp-embedded-content[^<>]*>.*?<a\b[^<>]*>(.*?)<\/a>/s.exec(answer) ?? []
  return toPlainText(words ?? title ?? '').replace(/^“(.*)” — .*$/, '$1')
}

// The key of an answer is a hash that depends on settings of the site; its HTML names the
// number or the word that the address ends with.
function findAnswer(address: string, oembeds: readonly string[]): string | undefined {
  const [, name = ''] = /[=/]([\w-]{5,})\/?(?:[?&#].*)?$/.exec(address) ?? []
  const [, video = name] = /[?&]v=([\w-]{5,})/.exec(address) ?? []
  const [, site = ''] = /^https?:\/\/(?:www\.|m\.)?(youtu|[\w-]+)/i.exec(address) ?? []
  if (video === '' || site === '') return undefined
  const named = new RegExp(`[/=]${video}(?![\\w-])`)
  return oembeds.find((html) => html.includes(site) && named.test(html))
}
