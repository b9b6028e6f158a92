// Plain text of feeds as HTML.
import { escapeXml } from '../../text/escape.ts'

const BLOCK =
  /<(?:p|br|div|ul|ol|dl|table|h[1-6]|blockquote|pre|figure|section|article|hr|iframe)\b/i

/** Whether paragraphs are marked by tags, not by line ends alone. */
export function hasBlocks(html: string): boolean {
  return BLOCK.test(html)
}

/** Blank lines end paragraphs, other line ends break them. */
export function renderPlainText(text: string): string {
  return markParagraphs(escapeXml(text))
}

/** The same for HTML without any block. */
export function markParagraphs(html: string): string {
  const paragraphs = html.trim().split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
  return paragraphs
    .filter((each) => each !== '')
    .map((each) => `<p>${each.replace(/\r?\n/g, '<br>\n')}</p>`)
    .join('\n')
}
