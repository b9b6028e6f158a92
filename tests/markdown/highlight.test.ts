import { toString as textOf } from 'hast-util-to-string'
import { createHighlighter, createCssVariablesTheme } from 'shiki'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { describe, expect, it } from 'vitest'
import {
  loadLanguages,
  requireHighlighter,
  TOKEN_SCOPES,
  toColouredLines,
} from '../../lib/markdown/code/highlighter.ts'
import { PLAIN_TEXT, parseLanguage } from '../../lib/markdown/code/languages.ts'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

const samples = {
  bash: 'for f in *.md; do echo "$f" | sed -e "s/a/b/" # c\ndone',
  c: '#include <stdio.h>\nint main(void) { return printf("%d\\n", 0x1f); }',
  cpp: 'template <typename T> auto f(T&& x) -> decltype(x) { return std::move(x); }',
  css: '@media (width > 40em) { a:hover { color: rgb(0 0 0 / 50%); } }',
  go: 'func (s *S) Do(ctx context.Context) error { return fmt.Errorf("x: %w", err) }',
  html: '<a href="/x" class=y>z &amp; <!-- c --></a><script>let a = 1</script>',
  java: 'public class A<T> { @Override int f(String... s) { return s.length; } }',
  json: '{"a": [1, true, null, "b\\n"]}',
  markdown: '# A *b*\n\n- [c](d)\n\n```js\nlet x\n```',
  python: 'async def f(x: int = 1) -> str:\n    """doc"""\n    return f"{x!r:>10}"',
  ruby: 'class A < B\n  def c(d: 1) = puts "#{d} #{:e}"\nend',
  rust: "impl<'a> A<'a> { fn b(&mut self) -> Result<(), E> { vec![1u8, 0xff]; Ok(()) } }",
  sql: "SELECT a, count(*) FROM b WHERE c = 'd' GROUP BY 1 -- e",
  typescript: 'export const f = async <T,>(a: T[]): Promise<T | undefined> => a.at(-1)',
  yaml: 'a: &b\n  - "c"\n  - d: 2025-01-01 # e',
} as const

describe('the JavaScript engine', () => {
  it('colours as Oniguruma does', async () => {
    const oniguruma = await createHighlighter({
      themes: [createCssVariablesTheme({ fontStyle: false })],
      langs: Object.keys(samples),
      engine: createOnigurumaEngine(import('shiki/wasm')),
    })
    await loadLanguages(Object.keys(samples))
    const ours = await requireHighlighter()
    for (const [name, code] of Object.entries(samples)) {
      // With its usual limit of 500 ms the first C++ line of a process ends uncoloured.
      const options = { lang: parseLanguage(name) ?? PLAIN_TEXT, tokenizeTimeLimit: 0 }
      expect(ours.codeToTokensBase(code, options), name).toEqual(
        oniguruma.codeToTokensBase(code, options),
      )
    }
  }, 600_000)
})

describe('toColouredLines', () => {
  it('loses no character', async () => {
    await loadLanguages(Object.keys(samples))
    for (const [language, code] of Object.entries(samples)) {
      const lines = toColouredLines(await requireHighlighter(), code, language)
      const texts = lines.map((children) => textOf({ type: 'root', children }))
      expect(texts.join('\n')).toBe(code)
    }
  })
})

describe('classes', () => {
  it.each(Object.keys(TOKEN_SCOPES))('inline code has one for {:.%s}', async (name) => {
    const { html } = await renderMarkdown(`\`x{:.${name}}\``)
    expect(html).toContain(`<span class="tok-${name}">x</span>`)
  })

  it('are the only colours: no inline style in any sample', async () => {
    const blocks = Object.entries(samples).map(
      ([language, code]) => `~~~${language} {1} /a/ showLineNumbers{3}\n${code}\n~~~`,
    )
    const { html } = await renderMarkdown(`${blocks.join('\n\n')}\n\n\`a{:js}\``)
    expect(html).not.toMatch(/ style=| data-theme/)
    const used = new Set(html.match(/tok-[a-z]+/g))
    const fixed =
      'keyword string expression comment function constant parameter punctuation link inserted deleted changed'
    expect(fixed.split(' ')).toEqual(
      expect.arrayContaining([...used].map((name) => name.slice(4))),
    )
  })
})
