// Text between blocks as paragraphs with breaks.

const BLANK_LINES = /\n[ \t\u00a0]*\n\s*/

/** Paragraphs; the first has the tag that its author wrote. */
export function renderRuns(run: string, firstTag = '<p>'): string {
  return run
    .split(BLANK_LINES)
    .map((part, at) => renderParagraph(part, at === 0 ? firstTag : '<p>'))
    .join('')
}

function renderParagraph(part: string, tag: string): string {
  const text = part.trim()
  const isEmpty = text.replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, '').trim() === ''
  return isEmpty ? text : `${tag}${toBreaks(text)}</p>\n`
}

const AFTER_OPENING = /(<(?:a|b|i|em|strong|span|font|del|ins)(?:\s[^<>]*)?>)\n+/gi
const BEFORE_CLOSING = /\n+(?=<\/(?:a|b|i|em|strong|span|font|del|ins)>)/gi

function toBreaks(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(AFTER_OPENING, '$1')
    .replace(BEFORE_CLOSING, '')
    .replace(/(<br\s*\/?>)?\n/gi, (_, written) => `${written ?? '<br>'}\n`)
}

/** The text of a list item or a cell, which is a paragraph only where it has several. */
export function renderCell(run: string, name: string): string {
  const parts = run.split(BLANK_LINES)
  if (parts.length === 1) return run
  if (/^(?:li|dd)$/.test(name)) return renderRuns(run)
  return parts.join(/^t[dh]$/.test(name) ? '<br><br>' : ' ')
}

/** A tag without line ends, which say nothing in it. */
export function toOneLine(tag: string): string {
  if (!tag.includes('\n')) return tag
  return tag
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
}
