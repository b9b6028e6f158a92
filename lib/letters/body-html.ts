// Turns the body of an article into what mail programs show: each tag is written anew, with its
// style, and without what they drop or refuse.
import { escapeXml } from '../text/escape.ts'
import { findAttribute, type HtmlToken, listHtmlTokens } from '../text/html.ts'
import { type LetterLook, styleOf, WIDTH } from './styles.ts'

interface Options {
  /** Absolute, of the page: a letter has no places of its own to lead to. */
  readonly url: string
  readonly look: LetterLook
}

const KEPT = new Set(
  `p h2 h3 h4 h5 h6 a ul ol li blockquote pre code table thead tbody tfoot tr th td caption
  figure figcaption img hr strong em b i s del ins sub sup br dl dt dd kbd samp var mark small
  abbr cite q span div ruby rt rp rb bdi bdo time u dfn wbr`.split(/\s+/),
)

/** By their nearest of kin: a letter opens and closes nothing. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ details: 'div', section: 'div', aside: 'div', picture: 'span' },
  ...{ summary: 'strong', h1: 'h2' },
}

/** `align` is old HTML, which all mail programs know. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['title'],
  img: ['alt', 'title'],
  th: ['colspan', 'rowspan', 'align'],
  td: ['colspan', 'rowspan', 'align'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
}

/** `html`: sanitized, every address absolute but those that lead to a place in it. */
export function toMailHtml(html: string, options: Options): string {
  let [result, end, drawing] = ['', 0, '']
  for (const token of listHtmlTokens(html)) {
    if (token.start < end) continue
    if (drawing === '') result += html.slice(end, token.start)
    end = token.end
    // A drawing in a text has no program that shows it in a letter.
    if (drawing === '' && token.kind === 'open' && token.name === 'svg') drawing = 'svg'
    else if (drawing === '') result += rewrite(token, options)
    else if (token.kind === 'close' && token.name === 'svg') drawing = ''
  }
  return drawing === '' ? result + html.slice(end) : result
}

function rewrite(token: HtmlToken, options: Options): string {
  if (token.kind === 'comment') return ''
  const name = OTHERS[token.name] ?? token.name
  if (token.kind === 'close') return KEPT.has(name) ? `</${name}>` : ''
  if (/^(?:video|audio|source)$/.test(name)) return renderRecording(token)
  if (name === 'img') return renderPicture(token, options)
  if (!KEPT.has(name)) return ''
  return `<${name}${renderAttributes(name, token, options)}>`
}

function renderAttributes(
  name: string,
  token: HtmlToken,
  { url, look }: Options,
): string {
  const href = name === 'a' ? findAttribute(token, 'href') : undefined
  const style = styleOf(name, look)
  const kept = [...(ATTRIBUTES[name] ?? []), 'lang', 'dir'].flatMap((attribute) => {
    const value = findAttribute(token, attribute)
    return value === undefined ? [] : [[attribute, value] as const]
  })
  return [
    ...(href === undefined ? [] : [['href', href.replace(/^#/, `${url}#`)] as const]),
    ...kept,
    ...(style === '' ? [] : [['style', style] as const]),
  ]
    .map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`)
    .join('')
}

/** Outlook knows no `max-width`: a wide picture has its width as an attribute. */
function renderPicture(token: HtmlToken, options: Options): string {
  const src = findAttribute(token, 'src') ?? ''
  if (!/^https?:/.test(src)) return ''
  const width = Number(findAttribute(token, 'width') ?? 0)
  const size = width > 0 ? ` width="${Math.min(width, WIDTH)}"` : ''
  // Without one, programs read the address aloud.
  const alt = findAttribute(token, 'alt') === undefined ? ' alt=""' : ''
  const others = renderAttributes('img', token, options)
  return `<img src="${escapeXml(src)}"${alt}${size}${others}>`
}

/** A player runs nowhere: a link leads to what it plays. */
function renderRecording(token: HtmlToken): string {
  const src = findAttribute(token, 'src') ?? ''
  if (!/^https?:/.test(src)) return ''
  const name = new URL(src).pathname.split('/').at(-1) || src
  return `<a href="${escapeXml(src)}">${escapeXml(decodeName(name))}</a> `
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
