import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

describe('a picture in the text', () => {
  it('keeps shapes, words and paint of its own', async () => {
    const { html, text, diagnostics } = await renderMarkdown(
      '<svg viewBox="0 0 9 9"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><g style="fill:url(#g);stroke-width:2"><text x="1">Five boats</text><use xlink:href="#g"/></g></svg>',
    )
    expect(html).toContain('<svg viewBox="0 0 9 9">')
    expect(html).toContain('<g fill="url(#svg1-g)" stroke-width="2">')
    expect(html).toContain('<linearGradient id="svg1-g">')
    expect(html).toContain('<use href="#svg1-g">')
    expect(text).toContain('Five boats')
    expect(diagnostics).toEqual([])
  })

  it('shares no id with another', async () => {
    const picture = '<svg><g id="a"></g><use href="#a"/></svg>'
    const { html, diagnostics } = await renderMarkdown(`${picture}\n\n${picture}`)
    expect(html).toMatch(/svg1-a.*svg1-a[\s\S]*svg2-a.*svg2-a/)
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['<svg><a href="https://knot.example"><text>w</text></a></svg>', 'https://knot'],
    ['<svg><a xlink:href="b.md"><rect/></a></svg>', 'link:b.md'],
    ['<svg><a href="/b" target="_blank"><rect/></a></svg>', 'link:/b'],
    ['<svg><a href="#p"><rect/></a></svg>\n\n<p id="p">a</p>', '<a href="#p">'],
    [
      '<svg><symbol id="r"/></svg>\n\na <svg><use href="#r"/></svg>',
      '<use href="#svg1-r"',
    ],
    ['a <svg><use xlink:href="#r"/></svg> <svg><g id="r"/></svg>', '<use href="#svg2-r"'],
    ['<svg><filter id="r"/></svg> <svg><g filter="url(#r)"/></svg>', 'url(#svg1-r)'],
  ])('%j leads where its author says', async (source, expected) => {
    const { html, diagnostics } = await renderMarkdown(source)
    expect(html).toContain(expected)
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['<svg><a xlink:href="javascript:1"><text>w</text></a></svg>', 'a'],
    ['<svg><use href="https://knot.example/s.svg#r"/></svg>', 'use'],
    ['<svg><image href="https://x.example/a.png"/></svg>', 'image'],
    ['<svg><foreignObject><p>words</p></foreignObject></svg>', 'foreignObject'],
    ['<svg><style>.a{fill:red}</style></svg>', 'style'],
  ])('%j says what is gone', async (source, name) => {
    const { diagnostics } = await renderMarkdown(source)
    expect(diagnostics).toMatchObject([
      {
        rule: 'html-element-removed',
        message: expect.stringContaining(`<${name}> in <svg>`),
      },
    ])
  })

  it('stays whole with blank lines, and in feeds without ids of the page', async () => {
    const { feedHtml } = await renderMarkdown(
      '<svg>\n\n    <g id="a" fill="url(#a)">\n\n<text>word</text></g>\n</svg>\n\nAfter.',
    )
    expect(feedHtml).toContain('fill="currentColor"')
    expect(feedHtml).toMatch(/<text>word<\/text><\/g>\n<\/svg>\n<p>After\.<\/p>$/)
  })
})

describe('a formula in the text', () => {
  it.each([
    [
      '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
      '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
    ],
    [
      '<math display="block"><mi mathvariant="normal">x</mi></math>',
      '<math display="block"><mi mathvariant="normal">x</mi></math>',
    ],
    [
      '<math><semantics><mi>x</mi><annotation>x</annotation></semantics></math>',
      '<math><mi>x</mi></math>',
    ],
    [
      '<math><mfenced><mi>a</mi><mi>b</mi></mfenced></math>',
      '<math><mrow><mo>(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></mrow></math>',
    ],
  ])('%j stays', async (source, expected) => {
    const { html, feedHtml, diagnostics } = await renderMarkdown(`x ${source} y`)
    expect(html).toBe(`<p>x ${expected} y</p>`)
    expect(feedHtml).toMatch(/<code>(?:1\/2|x|\(a,b\))<\/code>/)
    expect(diagnostics).toEqual([])
  })
})
