import type { ElementContent } from 'hast'
import {
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighter,
  type Highlighter,
  type ThemedToken,
} from 'shiki'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { PLAIN_TEXT, parseLanguage } from './languages.ts'

/** Its colours are variables, and each is one class, known to the style sheet. */
export const THEME = createCssVariablesTheme({ fontStyle: false })

const TOKEN_CLASSES: Readonly<Record<string, string>> = {
  keyword: 'tok-keyword',
  string: 'tok-string',
  'string-expression': 'tok-expression',
  comment: 'tok-comment',
  function: 'tok-function',
  constant: 'tok-constant',
  parameter: 'tok-parameter',
  punctuation: 'tok-punctuation',
  link: 'tok-link',
  inserted: 'tok-inserted',
  deleted: 'tok-deleted',
  changed: 'tok-changed',
}

/** Words for `{:.word}` after inline code: scopes by which the theme's rules are found. */
export const TOKEN_SCOPES: Record<string, string> = {
  keyword: 'keyword',
  string: 'string',
  comment: 'comment',
  function: 'entity.name.function',
  constant: 'constant.numeric',
  parameter: 'variable.parameter.function',
  punctuation: 'punctuation.separator',
  link: 'markup.underline.link',
  inserted: 'markup.inserted',
  deleted: 'markup.deleted',
}

/** `tok-keyword` of `var(--shiki-token-keyword)`, alone or in a style. */
export function parseTokenClass(style: unknown): string | undefined {
  const name = /var\(--shiki-token-([a-z-]+)\)/.exec(String(style))?.[1]
  return name === undefined ? undefined : TOKEN_CLASSES[name]
}

let shared: Promise<Highlighter> | undefined

/**
 * One for each thread. The regular expressions run in V8 rather than in Oniguruma: up to
 * three times as fast on short blocks, and with the same result (there is a test for it).
 */
export function requireHighlighter(): Promise<Highlighter> {
  shared ??= createHighlighter({
    themes: [THEME],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  })
  return shared
}

/** Languages load when the first article needs them. */
export async function loadLanguages(names: Iterable<string>): Promise<void> {
  const highlighter = await requireHighlighter()
  for (const name of new Set(names)) {
    const language = parseLanguage(name)
    if (language === undefined || language === PLAIN_TEXT) continue
    await highlighter.loadLanguage(bundledLanguages[language])
  }
}

/** Lines of text and `span.tok-*`; neighbours of one class are one. The language must be loaded. */
export function toColouredLines(
  highlighter: Highlighter,
  code: string,
  name: string,
): ElementContent[][] {
  const lines = highlighter.codeToTokensBase(code, {
    lang: parseLanguage(name) ?? PLAIN_TEXT,
    // A limit would make the result depend on how busy the machine is: the first line of
    // C++ in a process takes longer than Shiki's half second, and would stay uncoloured.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 5000,
  })
  return lines.map((tokens) => toRuns(tokens).map(toNode))
}

interface Run {
  readonly className: string | undefined
  text: string
}

function toRuns(tokens: readonly ThemedToken[]): Run[] {
  const runs: Run[] = []
  for (const { content, color } of tokens) {
    const last = runs.at(-1)
    // White space takes the class before it.
    const className = content.trim() === '' ? last?.className : parseTokenClass(color)
    if (last && last.className === className) last.text += content
    else runs.push({ className, text: content })
  }
  return runs
}

function toNode({ className, text: value }: Run): ElementContent {
  const text = { type: 'text', value } as const
  if (className === undefined) return text
  const properties = { className: [className] }
  return { type: 'element', tagName: 'span', properties, children: [text] }
}
