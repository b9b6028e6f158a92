// `[caption]`: a picture with words below it, in its old form and its new one.
import type { Rule } from './rules.ts'

const PICTURE = /^\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)([\s\S]*)$/i

/** Undefined without a picture: the text stays, and the shortcode counts as unknown. */
export const renderCaption: Rule = ({ named }, inner = '') => {
  const [, picture, after = ''] = PICTURE.exec(inner) ?? []
  const words = (named.caption ?? after).trim()
  if (picture === undefined) return undefined
  const rest = named.caption === undefined ? '' : after
  const caption = words === '' ? '' : `<figcaption>${words}</figcaption>`
  return `<figure>${picture}${caption}</figure>${rest}`
}
