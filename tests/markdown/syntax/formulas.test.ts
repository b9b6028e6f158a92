import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

describe('a formula', () => {
  it.each([
    ['$x$', 'x', false],
    ['$h_0 + A_1$', 'h_0 + A_1', false],
    ['($x^2$)', 'x^2', false],
    ['是$x$的', 'x', false],
    ['**$a_1$**', 'a_1', false],
    ['$a *b* c$', 'a *b* c', false],
    ['$$\nx^2\n$$', 'x^2', true],
    ['$$x^2$$', 'x^2', true],
    ['```math\nx^2\n```', 'x^2', true],
    ['> $$\n> x\n> $$', 'x', true],
    ['- $x_i$', 'x_i', false],
    ['| a |\n|---|\n| $x$ |', 'x', false],
  ])('%j is MathML, and its source in feeds', async (source, tex, isBlock) => {
    const { html, feedHtml, diagnostics } = await renderMarkdown(source)
    expect(html).toContain(`<math alttext="${tex}"`)
    expect(html.includes('display="block"')).toBe(isBlock)
    expect(html).not.toMatch(/<math[^>]* (?:class|style)=/)
    expect(feedHtml).toContain('<code>$')
    expect(feedHtml).not.toContain('<math')
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['$$\\begin{aligned}\na &= b\n\\end{aligned}$$', 1],
    ['$$ x = 1\n+ y $$', 1],
    ['$$ E = mc^2 $$', 1],
    ['> $$ x = 1\n> + y $$', 1],
    ['- $$ x = 1 $$', 1],
    ['- $$ x = 1\n  + y $$', 1],
    ['Words:\n$$ x = 1\r\n+ y $$', 1],
    ['$$\nx\n\ny\n$$', 1],
    ['$$\nx = y$$', 1],
    ['$$ a = b $$\n\n$$\nc\n$$', 2],
  ])('is read in %j, and the text behind it stays', async (source, count) => {
    const { html, text, diagnostics } = await renderMarkdown(`${source}\n\nBehind *it*.`)
    expect(html.match(/<math/g)).toHaveLength(count)
    expect(html).toContain('display="block"')
    expect(html).toContain('Behind <em>it</em>.')
    expect(text).not.toContain('$$')
    expect(diagnostics).toEqual([])
  })

  it.each([
    'Price list\n\n$$ is the SIGN of dollars\n\nNext paragraph',
    '$$ a = b\n\nNext',
    '$$\nall that follows\n\nis text',
    'Intro $$\nx\n$$ tail words',
    '> $$ quoted\n\nNext',
    '- $$ listed\n\nNext',
    '$$ is the sign\nof dollars $$',
    '$$$ rich\n\nNext',
  ])('that is none is text, and named: %j', async (source) => {
    const { html, text, diagnostics } = await renderMarkdown(source)
    expect(html).not.toContain('<math')
    for (const word of source.match(/\w+|\$+/g) ?? []) expect(text).toContain(word)
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['formula-invalid'])
  })

  it.each(['```\n$$ a\n```', '    $$ a', '$$a$$ and $$b$$', '$$5 and words'])(
    'keeps code and prices: %j',
    async (source) => {
      const { html } = await renderMarkdown(`${source}\n\nNext`)
      expect(html).toContain('Next')
      expect(html).not.toContain('\\')
    },
  )

  it.each([
    '$5 and $10',
    'US$5 or A$6',
    '5$ and 6$',
    '$5 or 5$',
    '$HOME/$USER',
    '$HOME/bin:$PATH',
    'between $5-$10',
    '\\$x$',
    '`$x$`',
    '$ x $',
    '100$',
    '$20,000 and $30,000',
  ])('is not seen in %j', async (source) => {
    const { html, diagnostics } = await renderMarkdown(source)
    expect(html).not.toContain('<math')
    expect(diagnostics).toEqual([])
  })

  it.each(['$\\frac{1$', '$\\foo{x}$', '$$\n\\begin{x}\n$$', '```math\n\\frac\n```'])(
    'that can not be read is shown as written, and named: %j',
    async (source) => {
      const { html, diagnostics } = await renderMarkdown(source)
      expect(html).toContain('<code')
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['formula-invalid'])
    },
  )

  it('is its source in plain text, excerpts and contents', async () => {
    const { text, excerpt, toc } = await renderMarkdown('a $x_1$ b\n\n## $y$ c')
    expect([text, excerpt, toc[0]?.text]).toEqual(['a x_1 b\ny c', 'a x_1 b', 'y c'])
  })

  it.each([
    '$$\nx % curlew\n+ 1\n$$',
    '$$\nx \\\\% curlew\n+ 1\n$$',
    '> $$\n> % curlew\n> x\n> $$',
    '```math\n% curlew\nx\n```',
    '$\\foo{x} % curlew$',
    '$$\n\\foo{x} % curlew\n$$',
  ])('leaves remarks of TeX out: %j', async (source) => {
    const { html, feedHtml, text, excerpt } = await renderMarkdown(source)
    expect(html + feedHtml + text + excerpt).not.toContain('curlew')
  })

  it('keeps an amount', async () => {
    const { html } = await renderMarkdown('$5\\% of x$')
    expect(html).toContain('of')
  })

  it('of an author who writes MathML stays', async () => {
    const { html, diagnostics } = await renderMarkdown(
      '<math><mfrac><mn>1</mn><mi>x</mi></mfrac></math>',
    )
    expect(html).toContain('<mfrac><mn>1</mn><mi>x</mi></mfrac>')
    expect(diagnostics).toEqual([])
  })

  it.each([
    '<math><mtext><img src=x onerror=evil></mtext></math>',
    '<math href="javascript:evil"><mi onclick="evil">x</mi></math>',
    '<math><annotation-xml encoding="text/html"><script>evil</script></annotation-xml></math>',
    '<math><maction actiontype="evil"><mi>x</mi></maction></math>',
    '$\\href{javascript:evil}{x}$',
    '$\\includegraphics{https://evil.example/x.png}$',
  ])('runs and loads nothing: %j', async (source) => {
    const { html } = await renderMarkdown(source)
    expect(html.replace(/<code>.*?<\/code>|alttext="[^"]*"/g, '')).not.toContain('evil')
  })

  it('comes to an end on long input', async () => {
    await renderMarkdown('$5 '.repeat(20_000))
    await renderMarkdown(`$${'a'.repeat(100_000)}`)
  })
})
