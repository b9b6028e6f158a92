import type { Element, ElementContent } from 'hast'
import {
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighter,
  type Highlighter,
  type ThemedToken,
} from 'shiki'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { PLAIN_TEXT, parseLanguage } from './languages.ts'

/** Named so that the name is not among Shiki's own. */
export const THEME_NAME = 'classes'

const THEME = createCssVariablesTheme({ name: THEME_NAME, fontStyle: false })

/** The rules as written: a loaded theme has other colours in the place of variables. */
export const THEME_RULES = THEME.tokenColors ?? []

// All of a theme's colours are variables, and each of these is one class. The style sheet
// knows them all, whatever content comes.
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

// Words for `{:.word}` after inline code: scopes by which the theme's rules are found.
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
let loaded: Highlighter | undefined

/**
 * One for each thread. The regular expressions run in V8 rather than in Oniguruma: up to
 * three times as fast on short blocks, and with the same result (there is a test for it).
 */
export async function requireHighlighter(): Promise<Highlighter> {
  shared ??= createHighlighter({
    themes: [THEME],
    langs: [],
    engine: createJavaScriptRegexEngine(),
  })
  loaded = await shared
  return loaded
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

/**
 * Lines of text and `span.tok-*`; neighbours of one class are one. Throws where
 * `loadLanguages` was not called for the language.
 */
export function toColouredLines(code: string, name: string): ElementContent[][] {
  if (!loaded) throw new Error('No highlighter: call loadLanguages before')
  const lines = loaded.codeToTokensBase(code, {
    lang: parseLanguage(name) ?? PLAIN_TEXT,
    // A limit would make the result depend on how busy the machine is: the first line of
    // C++ in a process takes longer than Shiki's half second, and would stay uncoloured.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 5000,
  })
  return lines.map(toColouredLine)
}

function toColouredLine(tokens: readonly ThemedToken[]): ElementContent[] {
  const nodes: ElementContent[] = []
  let last: string | undefined
  let text = ''
  for (const { content, color } of tokens) {
    const isBlank = content.trim() === ''
    const className = isBlank ? last : parseColor(color)
    if (className !== last && text !== '') {
      nodes.push(toNode(text, last))
      text = ''
    }
    last = className
    text += content
  }
  if (text !== '') nodes.push(toNode(text, last))
  return nodes
}

const classes = new Map<string, string | undefined>()

function parseColor(color = ''): string | undefined {
  if (!classes.has(color)) classes.set(color, parseTokenClass(color))
  return classes.get(color)
}

function toNode(value: string, className: string | undefined): ElementContent {
  const text = { type: 'text', value } as const
  if (className === undefined) return text
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: [className] },
    children: [text],
  }
  return span
}
