interface Quotation {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly link: string
}

/** What would be read as Markdown inside of a line. */
const MARKS = /[\\`*[\]<]/g

/** A Markdown quotation, and a link to where it is from. */
export function renderQuote({ title, paragraphs, link }: Quotation): string {
  const lines = paragraphs.map((text) => `> ${text.replace(MARKS, '\\$&')}`)
  return `${lines.join('\n>\n')}\n\n— [${title.replace(MARKS, '\\$&')}](${link})\n`
}
