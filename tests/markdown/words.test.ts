import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { Parser } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import { describe, expect, inject, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

const parser = new MarkdownIt({ html: true })
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/
// What no browser shows: of a comment and of code nobody reads a word.
const HIDDEN = /^(?:script|style|title|template|noembed|noframes|iframe)$/
// `x{:js}` says the language of code in a line, `[x]` is a box.
const MARKS = /\{:\.?[\w.-]+\}(?=`)|(?<=^\s*(?:[-*+]|\d+\.) )\[[ xX]\]/gm

// They part no word.
const IN_WORDS = /^(?:a|abbr|b|code|em|font|i|mark|s|small|span|strong|sub|u|wbr)$/

// Rules by which words are gone; by all others the text is whole, and looks otherwise.
const LOSSES =
  /^(?:html-(?:element-removed|comment-unclosed|attribute-removed|look-removed)|template-|remark-|address-unsafe|footnote-unused)/

interface Shown {
  readonly word: string
  /** 1-based, of the block of the source; 0 in a page. */
  readonly from: number
  readonly to: number
}

/** The words of HTML as another parser finds them. */
function listHtmlWords(html: string): string[] {
  let text = ''
  let hidden = 0
  const tokens = new Parser({
    onopentagname(name) {
      if (HIDDEN.test(name)) hidden += 1
      if (!IN_WORDS.test(name)) text += ' '
    },
    onclosetag(name) {
      if (HIDDEN.test(name)) hidden -= 1
      if (!IN_WORDS.test(name)) text += ' '
    },
    ontext(data) {
      if (hidden === 0) text += data
    },
  })
  tokens.end(html)
  return toWords(text)
}

function toWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The words of a source by another parser of Markdown, each with the lines of its block. */
function listSourceWords(source: string): Shown[] {
  const body = source.replace(FRONT_MATTER, (matter) => matter.replace(/[^\n]/g, ''))
  let [from, to] = [1, 1]
  return parser.parse(body, {}).flatMap((token) => {
    if (token.map) [from, to] = [token.map[0] + 1, token.map[1] + 1]
    if (!/^(?:inline|code_block|fence|html_block)$/.test(token.type)) return []
    const html =
      token.type === 'inline'
        ? parser.renderInline(token.content)
        : token.type === 'html_block'
          ? token.content
          : parser.utils.escapeHtml(token.content)
    return listHtmlWords(html).map((word) => ({ word, from, to }))
  })
}

async function listSilentLosses(source: string, wanted = /./): Promise<string[]> {
  const rendered = await renderMarkdown(source).catch(() => undefined)
  // A body that can not be read at all is held back, with an error.
  if (!rendered) return []
  const { html, feedHtml, diagnostics } = rendered
  const isSaid = (from: number, to: number) =>
    diagnostics.some(({ line, rule }) => line >= from && line <= to && LOSSES.test(rule))
  const words = listSourceWords(withoutRemarks(source).replace(MARKS, '')).filter(
    ({ word }) => wanted.test(word),
  )
  return [html, feedHtml].flatMap((output, index) => {
    const shown = new Set([...listHtmlWords(output), ...toWords(output)])
    // Lines of CJK are joined.
    const joined = toWords(output).join('')
    return words
      .filter(({ word, from, to }) => !shown.has(word) && !isSaid(from, to))
      .filter(({ word }) => !/\p{Lo}/u.test(word) || !joined.includes(word))
      .map(({ word, from }) => `${index === 0 ? 'page' : 'feed'} ${from}: ${word}`)
  })
}

// Remarks of MDX and Liquid are no words for readers; lines stay where they are.
function withoutRemarks(source: string): string {
  return source.replace(
    /\{\/\*[\s\S]*?\*\/\}|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g,
    (remark) => remark.replace(/[^\n]/g, ''),
  )
}

/** Words of the feed that stand nowhere in the source. */
async function listAddedWords(source: string): Promise<string[]> {
  const rendered = await renderMarkdown(source).catch(() => undefined)
  const feed = (rendered?.feedHtml ?? '').replace(/\u0001[^\u0001]*\u0001/g, '')
  const decoded = listHtmlWords(parser.render(source))
  const written = new Set([...toWords(source), ...decoded])
  const joined = toWords(source).join('')
  return listHtmlWords(feed)
    .filter((word) => !written.has(word) && !/^\p{N}+$/u.test(word))
    .filter((word) => !/\p{Lo}/u.test(word) || !joined.includes(word))
}

function listMarkdownFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
}

describe('no word is lost without a word', () => {
  it('of all that this project has written', async () => {
    const root = inject('root')
    const files = ['content', 'docs', 'tests'].flatMap((name) =>
      listMarkdownFiles(join(root, name)),
    )
    expect(files.length).toBeGreaterThan(20)
    const lost: string[] = []
    for (const file of files) {
      const source = readFileSync(file, 'utf8')
      const losses = await listSilentLosses(source)
      const added = await listAddedWords(source)
      lost.push(...losses.map((loss) => `${file} ${loss}`))
      lost.push(...added.map((word) => `${file} has ${word}, which nobody wrote`))
    }
    expect(lost).toEqual([])
  })

  const word = fc.stringMatching(/^q[a-z]{6}$/)
  const names =
    'a b i p div span table tr td ul li select option template title textarea script style iframe object svg math details summary video canvas noscript plaintext xmp form button label center font h2 pre code T String my-tag Tabs'.split(
      ' ',
    )
  const tag = fc.oneof(
    fc.constantFrom(...names).map((name) => `<${name}>`),
    fc.constantFrom(...names).map((name) => `</${name}>`),
    fc.constantFrom(
      '<br>',
      '<img src="x.png" alt="">',
      '<a href="https://x.example">',
      '<!--',
      '-->',
      '<!-- x -->',
      '<?',
      '?>',
      '<!x',
      '<![CDATA[',
      ']]>',
      '</3',
      '<',
      '>',
      '<div class="x">',
    ),
  )
  const template = fc.constantFrom(
    '{{< x >}}',
    '{{< /x >}}',
    '{{% y %}}',
    '{% if a %}',
    '{% endif %}',
    '{% raw %}',
    '{% endraw %}',
    '{% highlight js %}',
    '{% endhighlight %}',
    '{{ site.baseurl }}',
    '{{ page.title }}',
    '[[note]]',
    '[[a|b c]]',
    '![[a.png]]',
    '[caption id="a"]',
    '[/caption]',
    '{/*',
    '*/}',
    '{: .x }',
    '[TOC]',
  )
  const mark = fc.constantFrom(
    '\n',
    '\n\n',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n## ',
    '\n    ',
    '\n```\n',
    '`',
    '*',
    '**',
    '_',
    '[',
    '](x)',
    '![',
    '\n| a | b |\n| - | - |\n| ',
    ' | ',
    '\n1. ',
    '~~',
    '\\',
    '&amp;',
    '&lt;',
    '\n---\n',
    '\t',
  )
  const spaced = fc
    .tuple(word, fc.constantFrom(' ', '', '\n'))
    .map((parts) => parts.join(''))
  const body = fc
    .array(fc.oneof({ arbitrary: spaced, weight: 4 }, tag, mark, template), {
      minLength: 3,
      maxLength: 24,
    })
    .map((parts) => parts.join(' '))

  it('of whatever is put together', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (source) => {
        const losses = await listSilentLosses(source, /^q/)
        const added = await listAddedWords(source)
        expect({ source, losses, added }).toEqual({ source, losses: [], added: [] })
      }),
      {
        numRuns: Number(process.env.WORDS_RUNS ?? 400),
        seed: Number(process.env.WORDS_SEED ?? 12),
      },
    )
  })
})
