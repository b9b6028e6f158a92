// The last line of a letter: why it came, and how none comes any more.
import type { Site } from '../model/article.ts'
import { escapeXml } from '../text/escape.ts'
import { fillWords } from '../words/find-words.ts'

/** In HTML; `renderLink` is given the words of the link. */
export function fillFooter(site: Site, renderLink: (text: string) => string): string {
  return splitFooter(site, escapeXml, renderLink)
}

/** In plain text. */
export function fillTextFooter(site: Site, unsubscribe: string | undefined): string {
  const toLink = (text: string) => (unsubscribe ? `${text}: ${unsubscribe}` : '')
  return splitFooter(site, (text) => text, toLink)
}

const LINK = /<unsubscribe>(.*?)<\/unsubscribe>/

function splitFooter(
  { title, words }: Site,
  write: (text: string) => string,
  renderLink: (text: string) => string,
): string {
  const [before = '', link, after = ''] = words.letterFooter.split(LINK)
  const fill = (text: string) => write(fillWords(text, { site: title }))
  const linked = link === undefined ? '' : renderLink(write(link))
  return `${fill(before)}${linked}${fill(after)}`.trim()
}
