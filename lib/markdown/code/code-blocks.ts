import type { Element, Root, Text } from 'hast'
import type { VFile } from 'vfile'
import { cleanText } from '../../text/clean.ts'
import { type CodeBlock, draftOf, type LineMark, placeOf, report } from '../draft.ts'
import { findNearLanguage, PLAIN_TEXT, parseLanguage } from './languages.ts'
import type { Position } from '../../model/diagnostic.ts'
import { toViolation } from '../messages.ts'
import { TOKEN_SCOPES } from './highlighter.ts'
import { walk } from '../walk.ts'

/** Reads languages, what follows them, and line marks, for the feed and for colouring. */
export function rehypeReadCode() {
  return (tree: Root, file: VFile): void => {
    const { codeBlocks } = draftOf(file)
    walk(tree, (element, parent) => {
      const place = placeOf(element, parent)
      if (element.tagName === 'code') readInlineCode(element, place, file)
      if (element.tagName !== 'pre') return
      takeLanguage(element)
      const block = readBlock(element, place, file)
      if (block) codeBlocks.push(block)
      return 'skip'
    })
  }
}

// WordPress names the language of code in `lang`, where HTML has that of its words.
function takeLanguage(pre: Element): void {
  const { lang, ...properties } = pre.properties
  const [child] = pre.children
  const isCode = child?.type === 'element' && child.tagName === 'code'
  const isKnown = typeof lang === 'string' && lang !== '' && parseLanguage(lang)
  if (!isKnown || !child || pre.children.length > 1) return
  const className = [`language-${lang}`]
  if (isCode && child.properties.className === undefined)
    child.properties.className = className
  else if (child.type === 'text') {
    const code = { type: 'element', tagName: 'code', properties: { className } } as const
    pre.children = [{ ...code, children: [child] }]
  } else return
  pre.properties = properties
}

// A `pre` of raw HTML with more than plain text in it stays as it is.
function readBlock(pre: Element, place: Position, file: VFile): CodeBlock | undefined {
  const [code, ...others] = pre.children
  if (code?.type !== 'element' || code.tagName !== 'code' || others.length > 0) return
  const text = onlyText(code)
  if (!text) return
  const { name, meta } = readFence(code)
  const { source, marks } = readMarks(text.value.replace(/\n$/, ''), name)
  text.value = source
  const language = requireLanguage(name, place, file)
  return { pre, code, language, meta, source, marks }
}

const FENCE_NAME = /^language-([^\s,{:[]*)(.*)$/
// Pandoc: ```{.ruby .numberLines}.
const CLASS_NAME = /^language-\{\s*\.([^\s.}]+)/

// ```rust,ignore and ```js{1,3} are written without a space too.
function readFence({ properties, data }: Element): { name: string; meta: string } {
  const className = Array.isArray(properties.className) ? properties.className[0] : ''
  const [, name = '', rest = ''] = FENCE_NAME.exec(String(className)) ?? []
  const { text: written } = cleanText(String(data?.meta ?? ''))
  const meta = written
    .replace(/\b(title|caption)='([^'"]*)'/g, '$1="$2"')
    // VitePress: ```js [a.js].
    .replace(/^\[([^\]"]+)\]/, 'title="$1"')
  const [, pandocName] = CLASS_NAME.exec(String(className)) ?? []
  if (pandocName !== undefined) return { name: pandocName, meta: '' }
  return { name, meta: rest.startsWith('{') ? `${rest} ${meta}` : meta }
}

function requireLanguage(name: string, place: Position, file: VFile): string {
  const language = parseLanguage(name)
  if (language !== undefined) return language
  const near = findNearLanguage(name)
  const violation = near
    ? toViolation('code-language-unknown:near', { name, near })
    : toViolation('code-language-unknown', { name })
  report(file, violation, place)
  return PLAIN_TEXT
}

// Shiki's notation: a comment at the end of a line, in the comment signs of any language.
const MARK =
  /[ \t]*(?:\/\/|\/\*|<!--|\{\/\*|#|--|;+|%+|"|')[ \t]*\[!code (\+\+|--)\][ \t]*(?:\*\/\}|\*\/|-->)?[ \t]*$/

function readMarks(text: string, name: string): Pick<CodeBlock, 'source' | 'marks'> {
  if (name === 'diff') return { source: text, marks: text.split('\n').map(readDiffLine) }
  if (!text.includes('[!code ')) return { source: text, marks: [] }
  const marks: LineMark[] = []
  const lines = text.split('\n').map((line) => {
    const sign = MARK.exec(line)?.[1]
    marks.push(sign === undefined ? undefined : sign === '++' ? 'add' : 'remove')
    return sign === undefined ? line : line.replace(MARK, '')
  })
  return { source: lines.join('\n'), marks }
}

function readDiffLine(line: string): LineMark {
  if (/^\+(?!\+\+ )/.test(line)) return 'add'
  return /^-(?!-- )/.test(line) ? 'remove' : undefined
}

const SUFFIX = /(\\?)\{:(\.?)([a-zA-Z.-]+)\}$/

// `p{:.lead}` is the mark of another engine, and `dict{:key}` is code.
function readInlineCode(code: Element, place: Position, file: VFile): void {
  const text = onlyText(code)
  const [suffix, backslash, dot, name = ''] = SUFFIX.exec(text?.value ?? '') ?? []
  if (!text || suffix === undefined) return
  const source = text.value.slice(0, -suffix.length)
  if (source.trim() === '') return
  const language = dot ? findToken(name) : parseLanguage(name)
  if (backslash) text.value = source + suffix.slice(1)
  if (language === undefined && !dot && findNearLanguage(name))
    requireLanguage(name, place, file)
  if (backslash || language === undefined) return
  text.value = source
  draftOf(file).inlineCode.push({ code, source, suffix, language })
}

function findToken(name: string): string | undefined {
  return Object.hasOwn(TOKEN_SCOPES, name) || name.includes('.') ? PLAIN_TEXT : undefined
}

function onlyText({ children }: Element): Text | undefined {
  const [text, ...others] = children
  return text?.type === 'text' && others.length === 0 ? text : undefined
}
