// Quotations in Markdown.
interface Quotation {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly link: string
}

/** Markdown syntax inside of a line. */
const MARKS = /[\\`*[\]<]/g

/** A quotation with a link to its source. */
export function renderQuote({ title, paragraphs, link }: Quotation): string {
  const lines = paragraphs.map((text) => `> ${text.replace(MARKS, '\\$&')}`)
  return `${lines.join('\n>\n')}\n\n— [${title.replace(MARKS, '\\$&')}](${link})\n`
}
