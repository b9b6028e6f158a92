import { createHash } from 'node:crypto'

import { type HtmlToken, scanHtml } from './html-scan.ts'
import { readAttributes } from './attributes.ts'

// WHATWG HTML §4.12.1.1: no type, an empty one, a JavaScript MIME type essence, or `module`.
const EXECUTABLE_TYPE =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i

/** False for data such as JSON-LD and speculation rules. */
export function isExecutable(attributes: ReadonlyMap<string, string>): boolean {
  return EXECUTABLE_TYPE.test(attributes.get('type')?.trim() ?? '')
}

/**
 * The sources that a Content-Security-Policy needs for the inline scripts of a page:
 * `sha256-<base64>`, each once, in their order.
 */
export function listInlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>()
  for (const token of scanHtml(html)) {
    if (isInlineScript(html, token)) hashes.add(hashOf(textOf(html, token)))
  }
  return [...hashes]
}

function isInlineScript(html: string, token: HtmlToken): boolean {
  if (token.kind !== 'raw' || token.name !== 'script') return false
  const attributes = readAttributes(html, token)
  return !attributes.has('src') && isExecutable(attributes)
}

/** As the browser has it: parsing turns every line end into a line feed. */
function textOf(html: string, { tagEnd, textEnd }: HtmlToken): string {
  return html.slice(tagEnd, textEnd).replace(/\r\n?/g, '\n')
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
