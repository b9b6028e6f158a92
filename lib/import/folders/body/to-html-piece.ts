// Pictures and links that were written as Markdown, in a text that is HTML.
import { escapeXml } from '../../../text/escape.ts'

const PICTURE = /!\[([^\]]*)\]\(<?([^()<>\s]+)>?(?:\s+"([^"]*)")?\)/g
const LINK = /\[((?:<img[^>]*>|[^[\]])*)\]\(<?([^()<>\s]+)>?\)/g

export function toHtmlPiece(markdown: string): string {
  return markdown
    .replace(PICTURE, (_, alt: string, src: string, title = '') => {
      const words = title && ` title="${escapeXml(title)}"`
      return `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}"${words}>`
    })
    .replace(LINK, (_, words: string, href: string) => {
      return `<a href="${escapeXml(href)}">${words}</a>`
    })
}
