// What shows that a page is incomplete without React.
import { findAttribute, type HtmlToken } from '../../text/html.ts'
import { isExecutable } from './scripts.ts'

/** A Suspense boundary that waits for a script, or has failed. */
const OPEN_BOUNDARY = /^<!--\$[?!~]/

// React streams late content hidden, in an element that may hold it, until a script moves it.
const LATE_ID = /^[BPS]:[0-9a-f]+$/
const LATE_TAGS = new Set([
  ...['div', 'svg', 'math', 'table'],
  ...['template', 'tbody', 'tr', 'colgroup'],
])
const ALWAYS_LATE = /^(?:template|tbody|tr|colgroup)$/
const REACT_SCRIPT = /__next_f|__NEXT_|\$R[BCMRSTVX]\b/

/** Describes what in a token shows that the page needs React; undefined for a plain token. */
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
      return findErrorPage(token)
    case 'script':
      return findReactScript(token)
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

function findErrorPage(token: HtmlToken): string | undefined {
  const isErrorPage = findAttribute(token, 'id') === '__next_error__'
  return isErrorPage ? 'Next’s empty error page, as `notFound()` gives' : undefined
}

function findReactScript(token: HtmlToken): string | undefined {
  if (!isExecutable(token)) return undefined
  const sign = REACT_SCRIPT.exec(token.text ?? '')?.[0]
  return sign && `a script with \`${sign}\``
}

function findMetadata(html: string, token: HtmlToken): string | undefined {
  const { name, start, end, text } = token
  // The title of a drawing holds markup.
  if (name === 'title' && text === undefined) return undefined
  // Microdata belongs where it stands.
  if (name !== 'title' && findAttribute(token, 'itemprop') !== undefined) return undefined
  if (name === 'link' && findAttribute(token, 'rel') !== 'canonical') return undefined
  return `metadata in the body: ${html.slice(start, end)}`
}

function findLateContent(html: string, token: HtmlToken): string | undefined {
  if (!LATE_TAGS.has(token.name)) return undefined
  if (!LATE_ID.test(findAttribute(token, 'id') ?? '')) return undefined
  const isHidden =
    findAttribute(token, 'hidden') !== undefined ||
    findAttribute(token, 'style') === 'display:none'
  const isLate = isHidden || ALWAYS_LATE.test(token.name)
  return isLate ? `late content: ${html.slice(token.start, token.end)}` : undefined
}
