// Code as HTML, decoded once wherever it comes from.
import { decodeHTMLStrict } from 'entities'
import { escapeXml } from '../../../../../text/escape.ts'

export interface CodeForm {
  readonly language?: string | undefined
  readonly isInline?: boolean
  /** Without it, code with a `<` in it is as its author typed it. */
  readonly isEncoded?: boolean
}

/** A `pre` for lines, a `code` inside a line. */
export function renderCode(
  written: string,
  { language, isInline = false, isEncoded }: CodeForm,
): string {
  const decoded = decodeCode(
    written,
    isEncoded ?? !/<[^=\s]/.test(withoutBreaks(written, language)),
    language,
  )
  const code = decoded.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  if (isInline) return `<code>${escapeXml(code.trim())}</code>`
  const name = language ? ` class="language-${escapeXml(language)}"` : ''
  return `<pre><code${name}>${escapeXml(code)}</code></pre>`
}

function decodeCode(written: string, isEncoded: boolean, language = ''): string {
  if (!isEncoded) return written
  const text = withoutBreaks(written, language)
  return decodeHTMLStrict(text).replaceAll('\u00a0', ' ')
}

// The visual editor puts its own paragraphs and breaks into code.
function withoutBreaks(written: string, language = ''): string {
  if (/^x?html|xml|php|vue|svelte|jsx?$/.test(language)) return written
  return written
    .replace(/<br\s*\/?>\n?/gi, '\n')
    .replace(/<\/p>\s*<p>/gi, '\n\n')
    .replace(/<\/?p>/gi, '')
}

/** Classes and attributes by which plug-ins know a `pre` that holds code as it was typed. */
const PLUGIN =
  /\blang\s*=|brush\s*:|\blang:|EnlighterJSRAW|crayon|prettyprint|\blanguage-/i
const MARKUP = /<\/?(?:span|code|br|b|i|em|strong|a|mark|div|ol|li|kbd)\b/i

/** A `pre` as it stands, or code where its text was typed without escapes. */
export function renderPre(attributes: string, content: string): string {
  const isTyped =
    PLUGIN.test(attributes) && /<[^=\s]/.test(content) && !MARKUP.test(content)
  const [, language] = /\blang\s*=\s*["']?([\w#+-]+)/i.exec(attributes) ?? []
  const text = isTyped
    ? escapeXml(
        /decode:true|escaped\s*=\s*["']?true/i.test(attributes)
          ? decodeHTMLStrict(content)
          : content,
      )
    : content
  if (language === undefined || /<code\b/i.test(content))
    return `<pre${attributes}>${text}</pre>`
  return `<pre><code class="language-${language.toLowerCase()}">${text.replace(/^\n/, '')}</code></pre>`
}
