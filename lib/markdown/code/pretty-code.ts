import type { Element, ElementContent, Root } from 'hast'
import rehypePrettyCode, { type LineElement } from 'rehype-pretty-code'
import type { Highlighter } from 'shiki'
import type { VFile } from 'vfile'
import type { CodeBlock, InlineCode } from '../draft.ts'
import {
  requireHighlighter,
  THEME_NAME,
  THEME_RULES,
  TOKEN_SCOPES,
  toColouredLines,
} from './highlighter.ts'
import { renderHtml } from '../parse/render-html.ts'

/**
 * rehype-pretty-code over code alone: titles, captions, line numbers, marked lines and
 * words, inline code. Changes the elements in place; their languages must be loaded.
 */
export async function prettify(
  blocks: readonly CodeBlock[],
  inline: readonly InlineCode[],
  file: VFile,
): Promise<void> {
  for (const { code, language, meta, source } of blocks) {
    code.properties.className = [`language-${language}`]
    code.data = { meta }
    // It takes off one line end.
    code.children = [{ type: 'text', value: `${source}\n` }]
  }
  for (const { code, source, suffix } of inline) {
    code.children = [{ type: 'text', value: source + suffix }]
  }
  await prettyCode?.(toStage(blocks, inline), file, () => {})
}

// Inline code is known by its parent.
function toStage(blocks: readonly CodeBlock[], inline: readonly InlineCode[]): Root {
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: inline.map(({ code }) => code),
  }
  return { type: 'root', children: [...blocks.map(({ pre }) => pre), paragraph] }
}

const prettyCode = rehypePrettyCode({
  // Its rules are in the highlighter: here only the name is read.
  theme: { name: THEME_NAME, settings: [], tokenColors: [] },
  keepBackground: false,
  // Would set an inline style; the style sheet does it.
  grid: false,
  tokensMap: TOKEN_SCOPES,
  getHighlighter: createFacade,
  onVisitLine: fillLine,
})

// rehype-pretty-code parses the HTML that Shiki writes, which takes longer than colouring.
// It gets empty lines instead, and our nodes when it visits them. Nothing waits in between.
let colouredLines: ElementContent[][] = []

async function createFacade(): Promise<Highlighter> {
  const highlighter = await requireHighlighter()
  return {
    ...highlighter,
    loadLanguage: async () => {},
    getTheme: (name) => ({ ...highlighter.getTheme(name), settings: THEME_RULES }),
    codeToHtml: (code, { lang, meta }) => {
      const lines = toColouredLines(code, String(lang))
      if (meta?.__raw === undefined) return toInlineHtml(lines)
      colouredLines = lines.toReversed()
      const empty = lines.map(() => '<span class="line"></span>').join('\n')
      return `<pre><code>${empty}</code></pre>`
    },
  }
}

function toInlineHtml(lines: readonly ElementContent[][]): string {
  const html = lines.flat().map(renderHtml).join('')
  return `<pre><code><span class="line">${html}</span></code></pre>`
}

function fillLine(line: LineElement): void {
  line.children = colouredLines.pop() ?? []
}
