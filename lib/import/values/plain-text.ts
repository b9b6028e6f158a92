// Plain text of what engines write as HTML: titles, names, excerpts.
import { decodeHTML } from 'entities'

const TAG = /<\/?[a-z][^<>]*>|<!--.*?-->/gis

/** Without tags, entities decoded once, on one line. */
export function toPlainText(html: string): string {
  return toOneLine(decodeHTML(html.replace(TAG, ' ')))
}

/** On one line, without spaces at its ends and characters that nobody sees. */
export function toOneLine(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
    .replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')
    .trim()
    .normalize('NFC')
}
