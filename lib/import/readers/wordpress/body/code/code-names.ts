// Shortcodes that hold code, and the languages that they name.
import { parseAttributes } from '../shortcodes/attributes.ts'

/** SyntaxHighlighter Evolved, WordPress.com: each of these names is a shortcode of its own. */
const LANGUAGES = new Set(
  'actionscript3 as3 bash shell coldfusion cf clojure clj cpp c c-sharp csharp c# css delphi pas pascal diff patch erlang erl fsharp go golang groovy html xhtml xml xslt java javafx jfx javascript js jscript matlab objc obj-c perl pl php plain powershell ps python py r rails ror ruby rb sass scala scss sql swift text vb vbnet yaml'.split(
    ' ',
  ),
)
const CONTAINERS =
  /^(?:code|sourcecode|source|crayon|crayon-plain|cc|ccb|cci|cc[bi]?_\w+|prism|geshi|enlighter|codesyntax|syntaxhighlighter|pre|highlight-code|code-block|code_snippet)$/i

/** `[highlight]` marks words, unless it names a language. */
export function isCodeName(name: string, given: string): boolean {
  const lower = name.toLowerCase()
  if (lower === 'highlight') return /\blang(?:uage)?\s*=/i.test(given)
  return CONTAINERS.test(lower) || LANGUAGES.has(lower)
}

/** Undefined for plain text, and where nothing is said. */
export function findLanguage(name: string, given: string): string | undefined {
  const { named, positional } = parseAttributes(given)
  const [, own] = /^cc[bi]?_(\w+)$/i.exec(name) ?? []
  const written =
    named.language ??
    named.lang ??
    own ??
    (LANGUAGES.has(name.toLowerCase()) ? name : positional[0])
  const [language] = /^[\w#+-]+$/.exec(written?.trim().toLowerCase() ?? '') ?? []
  return language && !/^(?:plain|text|none|default|true|false|\d+)$/.test(language)
    ? language
    : undefined
}
