// The last form of code: coloured, framed, with its line marks.
import type { Element, ElementContent, Root } from 'hast'
import rehypePrettyCode from 'rehype-pretty-code'
import type { Highlighter } from 'shiki'
import type { VFile } from 'vfile'
import { type CodeBlock, draftOf, type InlineCode } from '../draft.ts'
import { renderHtml } from '../parse/render-html.ts'
import { walk } from '../walk.ts'
import {
  loadLanguages,
  parseTokenClass,
  requireHighlighter,
  THEME,
  TOKEN_SCOPES,
  toColouredLines,
} from './highlighter.ts'

/** Colours the code that `rehypeReadCode` found, with classes and without a style. */
export function rehypeHighlight() {
  return async (_: Root, file: VFile): Promise<void> => {
    const { codeBlocks, inlineCode } = draftOf(file)
    if (codeBlocks.length > 0 || inlineCode.length > 0) {
      await loadLanguages([...codeBlocks, ...inlineCode].map(({ language }) => language))
      await prettyCode?.(toStage(codeBlocks, inlineCode), file, () => {})
    }
    for (const { code } of inlineCode) {
      finishElement(code)
      walk(code, finishElement)
    }
    for (const block of codeBlocks) finishBlock(block)
  }
}

// Titles, captions, line numbers, marked lines and words, inline code.
const prettyCode = rehypePrettyCode({
  // Only the name is read: the highlighter has the rules.
  theme: { name: 'css-variables', settings: [], tokenColors: [] },
  keepBackground: false,
  // Would set an inline style; the style sheet does it.
  grid: false,
  tokensMap: TOKEN_SCOPES,
  getHighlighter: createFacade,
  onVisitLine: fillLine,
})

// Parsing the HTML of a block takes longer than colouring it: rehype-pretty-code gets empty
// lines, and takes these as it visits them. Nothing waits in between.
let colouredLines: ElementContent[][] = []

function fillLine(line: Element): void {
  line.children = colouredLines.shift() ?? []
}

async function createFacade(): Promise<Highlighter> {
  const highlighter = await requireHighlighter()
  // A loaded theme has other colours in the place of variables.
  const settings = THEME.tokenColors ?? []
  return {
    ...highlighter,
    loadLanguage: async () => {},
    getTheme: (name) => ({ ...highlighter.getTheme(name), settings }),
    codeToHtml: (code, { lang, meta }) => {
      colouredLines = toColouredLines(highlighter, code, String(lang))
      const isInline = meta?.__raw === undefined
      const lines = colouredLines.map((children) => {
        const html = isInline ? renderHtml({ type: 'root', children }) : ''
        return `<span class="line">${html}</span>`
      })
      return `<pre><code>${lines.join('\n')}</code></pre>`
    },
  }
}

// The elements in a tree of their own, changed in place. Inline code is known by its parent.
function toStage(blocks: readonly CodeBlock[], inline: readonly InlineCode[]): Root {
  for (const { code, language, meta, source } of blocks) {
    code.properties.className = [`language-${language}`]
    Object.assign(code, { data: { meta } })
    // rehype-pretty-code takes off one line end.
    code.children = [{ type: 'text', value: `${source}\n` }]
  }
  for (const { code, source, suffix } of inline) {
    code.children = [{ type: 'text', value: source + suffix }]
  }
  const codes = inline.map(({ code }) => code)
  const paragraph = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: codes,
  } as const
  return { type: 'root', children: [...blocks.map(({ pre }) => pre), paragraph] }
}

function finishBlock({ pre: figure, marks }: CodeBlock): void {
  let line = 0
  let first: number | undefined
  walk(figure, (element) => {
    const { properties } = element
    if (properties['data-line-numbers'] !== undefined) first = firstNumber(properties)
    finishElement(element)
    if (properties['data-line'] === undefined) return
    const mark = marks[line]
    if (mark) properties.className = ['diff', mark]
    if (first !== undefined) properties['data-line-number'] = first + line
    line += 1
  })
}

// CSS could count on from an inline style only, so each line carries its number.
function firstNumber({ style }: Element['properties']): number {
  const before = /counter-set: line (\d+)/.exec(String(style))?.[1]
  return Number(before ?? 0) + 1
}

function finishElement(element: Element): void {
  const { properties } = element
  if (properties.style !== undefined) {
    const className = parseTokenClass(properties.style)
    if (className !== undefined) properties.className = [className]
    delete properties.style
  }
  delete properties['data-theme']
  if (element.tagName === 'mark') unwrapBareSpan(element)
}

// A highlighted word holds a span for the style that it had.
function unwrapBareSpan(mark: Element): void {
  const [child, ...others] = mark.children
  if (child?.type !== 'element' || others.length > 0) return
  const { style, className } = child.properties
  if (style === undefined && className === undefined) mark.children = child.children
}
