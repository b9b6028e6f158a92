import type { HtmlToken } from './html-scan.ts'
import { readAttributes } from './attributes.ts'
import { isExecutable } from './scripts.ts'

/** Boundaries that wait for a script, or have failed. */
const OPEN_BOUNDARY = /^<!--\$[?!~]/

// React keeps late content hidden until its script moves it, each kind in what may hold it.
const LATE_ID = /^[BPS]:[0-9a-f]+$/
const LATE_TAGS = new Set([
  ...['div', 'svg', 'math', 'table'],
  ...['template', 'tbody', 'tr', 'colgroup'],
])
const ALWAYS_LATE = /^(?:template|tbody|tr|colgroup)$/
const REACT_SCRIPT = /__next_f|__NEXT_|\$R[BCMRSTVX]\b/

/** What in a token shows that the page is not whole without React; undefined if nothing. */
export function findLeftover(
  html: string,
  token: HtmlToken,
  isInBody: boolean,
): string | undefined {
  if (token.kind === 'close') return undefined
  switch (token.name) {
    case '':
      return findOpenBoundary(html, token)
    case 'html':
      return findErrorPage(html, token)
    case 'script':
      return findReactScript(html, token)
    case 'title':
    case 'meta':
    case 'link':
      return isInBody ? findMetadata(html, token) : undefined
    default:
      return findLateContent(html, token)
  }
}

function findOpenBoundary(html: string, { start, end }: HtmlToken): string | undefined {
  const comment = html.slice(start, end)
  return OPEN_BOUNDARY.test(comment) ? `the unfinished boundary ${comment}` : undefined
}

function findErrorPage(html: string, token: HtmlToken): string | undefined {
  const isErrorPage = readAttributes(html, token).get('id') === '__next_error__'
  return isErrorPage ? 'Next’s empty error page, as `notFound()` gives' : undefined
}

function findReactScript(html: string, token: HtmlToken): string | undefined {
  if (!isExecutable(readAttributes(html, token))) return undefined
  const sign = REACT_SCRIPT.exec(html.slice(token.tagEnd, token.textEnd))?.[0]
  return sign && `a script with \`${sign}\``
}

function findMetadata(html: string, token: HtmlToken): string | undefined {
  const { kind, name, start, tagEnd } = token
  // The title of a drawing is no raw text.
  if (name === 'title' && kind !== 'raw') return undefined
  const attributes = readAttributes(html, token)
  // Microdata belongs where it stands.
  if (name !== 'title' && attributes.has('itemprop')) return undefined
  if (name === 'link' && attributes.get('rel') !== 'canonical') return undefined
  return `metadata in the body: ${html.slice(start, tagEnd)}`
}

function findLateContent(html: string, token: HtmlToken): string | undefined {
  if (!LATE_TAGS.has(token.name)) return undefined
  const tag = html.slice(token.start, token.tagEnd)
  // Reading attributes takes ten times as long, and most have no id.
  if (!tag.includes(' id=')) return undefined
  const attributes = readAttributes(html, token)
  const isHidden = attributes.has('hidden') || attributes.get('style') === 'display:none'
  const isLate =
    LATE_ID.test(attributes.get('id') ?? '') && (isHidden || ALWAYS_LATE.test(token.name))
  return isLate ? `late content: ${tag}` : undefined
}
