import * as fc from 'fast-check'
import { Parser } from 'htmlparser2'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { math } from 'micromark-extension-math'
import { mathFromMarkdown } from 'mdast-util-math'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { replaceMarkdownPlaceholders } from '../../../lib/model/placeholders/markdown-placeholder.ts'
import { replacePlaceholders } from '../../../lib/model/placeholders/placeholder.ts'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

function readFormulas(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), math()]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    mathFromMarkdown(),
  ]
}

// The grammar that GitHub reads, and nothing of ours.
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(readFormulas)

function toWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words of Markdown as other programs read it; a footnote is where it is written. */
function listMarkdownWords(markdown: string): string[] {
  const tree: Root = reader.parse(markdown)
  return toWords(textOf(tree, { includeHtml: false, includeImageAlt: false }))
}

function listHtmlWords(html: string): string[] {
  let text = ''
  const tokens = new Parser({
    ontext(data) {
      text += data
    },
  })
  tokens.end(html)
  return toWords(text)
}

const INLINE = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/) },
  fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '&',
      '\\',
      '#',
      '1.',
      '-',
    ],
    ...[
      '+',
      '|',
      '~~',
      ':',
      '=',
      '$',
      'a_b',
      '&amp;',
      '\\*',
      '\n',
      '  \n',
      '**a**',
      '*b*',
    ],
    ...[
      '`c`',
      '[d](/e)',
      '![f](g.png)',
      '<b> h</b>',
      '~~i~~',
      '<kbd>j</kbd>',
      '<br>',
      'é',
    ],
  ),
)
const LINE = fc.array(fc.tuple(INLINE, fc.constantFrom('', ' ', ' ')), { maxLength: 12 })
const BLOCK = fc.tuple(
  fc.constantFrom(
    '',
    '',
    '# ',
    '> ',
    '- ',
    '1. ',
    '- [x] ',
    '> - ',
    '    ',
    '| a | b |\n|--|--|\n| ',
  ),
  LINE.map((parts) => parts.flat().join('')),
)
const DOCUMENT = fc
  .array(BLOCK, { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.map((parts) => parts.join('')).join('\n\n'))

describe('the words of the Markdown', () => {
  it('are those of the HTML, whatever signs stand in a text', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENT, async (source) => {
        const { feedHtml, markdown } = await renderMarkdown(source)
        const html = replacePlaceholders(feedHtml, (kind, target) =>
          kind === 'word' ? '' : target,
        )
        const written = replaceMarkdownPlaceholders(markdown, (_, target) => target)
        expect(listMarkdownWords(written).join('')).toBe(listHtmlWords(html).join(''))
      }),
      { numRuns: 300 },
    )
  })

  it('stand on lines without blanks at their ends', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENT, async (source) => {
        const { markdown } = await renderMarkdown(source)
        const prose = markdown
          .replace(/(```+)[\s\S]*?\1/g, 'x')
          .replace(/`+[^`]*`+/g, 'x')
          .replace(/`+[^`]*`+/g, '')
        expect(prose).not.toMatch(/[ \t]$|\r/m)
      }),
      { numRuns: 300 },
    )
  })
})
