// Inline scripts, as a Content-Security-Policy counts them.
import { createHash } from 'node:crypto'

import { findAttribute, type HtmlToken, listHtmlTokens } from '../../text/html.ts'

// WHATWG HTML §4.12.1.1: no type, an empty one, a JavaScript MIME type essence, or `module`.
const EXECUTABLE_TYPE =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i

/** False for data such as JSON-LD and speculation rules. */
export function isExecutable(script: HtmlToken): boolean {
  return EXECUTABLE_TYPE.test(findAttribute(script, 'type')?.trim() ?? '')
}

/**
 * The sources that a Content-Security-Policy needs for the inline scripts of a page:
 * `sha256-<base64>`, each once, in their order.
 */
export function listInlineScriptHashes(html: string): string[] {
  const scripts = listHtmlTokens(html).filter(isInlineScript)
  return [...new Set(scripts.map(({ text = '' }) => hashOf(text)))]
}

function isInlineScript(token: HtmlToken): boolean {
  const isScript = token.name === 'script' && token.text !== undefined
  return isScript && findAttribute(token, 'src') === undefined && isExecutable(token)
}

function hashOf(script: string): string {
  // Parsing turns every line end into a line feed: WHATWG HTML §13.2.3.5.
  const text = script.replace(/\r\n?/g, '\n')
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
