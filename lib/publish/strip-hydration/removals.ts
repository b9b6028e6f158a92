import type { HtmlToken } from './html-scan.ts'
import { listAttributes, readAttributes } from './attributes.ts'
import { isExecutable } from './scripts.ts'

/** A piece of the page that goes: from `start` up to `end`. */
export interface Removal {
  readonly start: number
  readonly end: number
}

const NOTHING: readonly Removal[] = []

/** Where Next streams late metadata to; empty when there was none. */
const METADATA_OUTLET = '<div hidden=""><!--$--><!--/$--></div>'

/** Finished boundaries of Suspense and Activity, and what keeps two texts apart. */
const REACT_COMMENT = /^<!--(?:\/?[$&]| )-->$/

/** What Next writes after the doctype of a prerendered page. */
const BUILD_ID = /^<!--[\w-]+-->$/
const DOCTYPE = '<!DOCTYPE html>'

const SIZE_ADJUST = /^<meta name="next-size-adjust"/
const NEXT_FILE = /^[^?#]*\/_next\/static\//
const NEXT_SCRIPT =
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(|self\.__next_f\.push\(|\(globalThis\["TURBOPACK"\]|requestAnimationFrame\(function\(\)\{\$RT=)/

/** What of a token only React's start in the browser needs, in its order. */
export function listRemovals(html: string, token: HtmlToken): readonly Removal[] {
  switch (token.name) {
    case '':
      return isReactComment(html, token) ? [token] : NOTHING
    case 'script':
      return isNextScript(html, token) ? [token] : NOTHING
    case 'link':
      return isScriptPreload(html, token) ? [token] : listPrecedence(html, token)
    case 'style':
      return listPrecedence(html, token)
    case 'meta':
      return isSizeAdjust(html, token) ? [token] : NOTHING
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

function isNextScript(html: string, token: HtmlToken): boolean {
  const attributes = readAttributes(html, token)
  if (!isExecutable(attributes)) return false
  const src = attributes.get('src')
  if (src !== undefined) return NEXT_FILE.test(src)
  return (
    attributes.get('id') === '_R_' ||
    NEXT_SCRIPT.test(html.slice(token.tagEnd, token.textEnd))
  )
}

function isScriptPreload(html: string, token: HtmlToken): boolean {
  const attributes = readAttributes(html, token)
  const rel = attributes.get('rel')
  const isScript =
    rel === 'modulepreload' || (rel === 'preload' && attributes.get('as') === 'script')
  return isScript && NEXT_FILE.test(attributes.get('href') ?? '')
}

function isSizeAdjust(html: string, { start, tagEnd }: HtmlToken): boolean {
  return SIZE_ADJUST.test(html.slice(start, tagEnd))
}

/** The marks by which React finds a style sheet again. `data-href` alone is nobody's. */
function listPrecedence(html: string, token: HtmlToken): readonly Removal[] {
  const attributes = listAttributes(html, token)
  if (!attributes.some(({ name }) => name === 'data-precedence')) return NOTHING
  return attributes.filter(({ name }) => /^data-(?:precedence|href)$/.test(name))
}

function listOutlet(html: string, { start }: HtmlToken): readonly Removal[] {
  if (!html.startsWith(METADATA_OUTLET, start)) return NOTHING
  return [{ start, end: start + METADATA_OUTLET.length }]
}
