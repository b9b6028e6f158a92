// What only hydration needs.
import { findAttribute, type HtmlToken } from '../../text/html.ts'
import { isExecutable } from './scripts.ts'

/** A range of the page: from `start` up to `end`. */
export interface Removal {
  readonly start: number
  readonly end: number
}

const NOTHING: readonly Removal[] = []

/** Where Next streams late metadata to, empty. */
const METADATA_OUTLET = '<div hidden=""><!--$--><!--/$--></div>'

/** A finished boundary of Suspense or Activity, or what separates two text nodes. */
const REACT_COMMENT = /^<!--(?:\/?[$&]| )-->$/

/** What Next writes after the doctype of a prerendered page. */
const BUILD_ID = /^<!--[\w-]+-->$/
const DOCTYPE = '<!DOCTYPE html>'

const NEXT_FILE = /^[^?#]*\/_next\/static\//
const NEXT_SCRIPT =
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(|self\.__next_f\.push\(|\(globalThis\["TURBOPACK"\]|requestAnimationFrame\(function\(\)\{\$RT=)/

/** The ranges of a token that only hydration needs, in order: the token itself, or parts. */
export function listRemovals(html: string, token: HtmlToken): readonly Removal[] {
  switch (token.name) {
    case '':
      return isReactComment(html, token) ? [token] : NOTHING
    case 'script':
      return isNextScript(token) ? [token] : NOTHING
    case 'link':
      return isScriptPreload(token) ? [token] : listPrecedence(token)
    case 'style':
      return listPrecedence(token)
    case 'meta':
      return findAttribute(token, 'name') === 'next-size-adjust' ? [token] : NOTHING
    case 'div':
      return listOutlet(html, token)
    default:
      return NOTHING
  }
}

function isReactComment(html: string, { start, end }: HtmlToken): boolean {
  const comment = html.slice(start, end)
  if (REACT_COMMENT.test(comment)) return true
  return start === DOCTYPE.length && html.startsWith(DOCTYPE) && BUILD_ID.test(comment)
}

function isNextScript(token: HtmlToken): boolean {
  if (!isExecutable(token)) return false
  const src = findAttribute(token, 'src')
  if (src !== undefined) return NEXT_FILE.test(src)
  return findAttribute(token, 'id') === '_R_' || NEXT_SCRIPT.test(token.text ?? '')
}

function isScriptPreload(token: HtmlToken): boolean {
  const rel = findAttribute(token, 'rel')
  const isScript =
    rel === 'modulepreload' ||
    (rel === 'preload' && findAttribute(token, 'as') === 'script')
  return isScript && NEXT_FILE.test(findAttribute(token, 'href') ?? '')
}

/** The markers by which React finds a style sheet again; `data-href` alone is an author's. */
function listPrecedence(token: HtmlToken): readonly Removal[] {
  if (findAttribute(token, 'data-precedence') === undefined) return NOTHING
  return token.attributes.filter(({ name }) => /^data-(?:precedence|href)$/.test(name))
}

function listOutlet(html: string, { start }: HtmlToken): readonly Removal[] {
  if (!html.startsWith(METADATA_OUTLET, start)) return NOTHING
  return [{ start, end: start + METADATA_OUTLET.length }]
}
