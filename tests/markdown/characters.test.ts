import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, diagnostics } = await renderMarkdown(source)
  return {
    html,
    found: diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  }
}

describe('a leftover of Windows-1252', () => {
  it.each([
    ['don&#146;t', 'don’t'],
    ['it&#x92;s', 'it’s'],
    ['it&#X0092;s', 'it’s'],
    ['&#147;a&#148;&#133;', '“a”…'],
    ['&#128;5 and &#153;', '€5 and ™'],
    ['don\u0092t', 'don’t'],
    ['a\u0096b', 'a–b'],
    ['<b>don&#146;t</b>', '<b>don’t</b>'],
    ['<b>don\u0092t</b>', '<b>don’t</b>'],
  ])('%j is shown as its letter, and named', async (source, expected) => {
    const { html, found } = await render(source)
    expect(html).toBe(`<p>${expected}</p>`)
    expect(found.map((line) => line.split(' ')[0])).toEqual(['windows-character'])
  })

  it('is read in titles and alternative texts too', async () => {
    const { html } = await render('a ![b&#146;c](/media/x.png "d&#146;e")')
    expect(html).toContain('alt="b’c" title="d’e"')
  })

  it('is named at its place', async () => {
    expect((await render('a\n\n> b\n> c &#146;')).found).toEqual([
      'windows-character 4:5',
    ])
    expect((await render('a\nb \u0092')).found).toEqual(['windows-character 2:3'])
  })

  it.each(['`&#146;`', '\\&#146;', '&#8217;', '&#92;', '&#x146;', '&eacute;'])(
    'is not seen in %s',
    async (source) => {
      expect((await render(source)).found).toEqual([])
    },
  )
})

describe('text that was lost or misread', () => {
  it.each([
    ['a \ufffd b', 'replacement-character', '1:3'],
    ['a\ndonâ€™t', 'text-misread', '2:4'],
    ['## tÃ©', 'text-misread', '1:5'],
    ['&#0;', 'replacement-character', '1:1'],
  ])('%j is named', async (source, rule, place) => {
    expect((await render(source)).found).toEqual([`${rule} ${place}`])
  })

  it('is not seen in code', async () => {
    expect((await render('`\ufffd â€™`\n\n```\nÃ©\n```')).found).toEqual([])
  })
})
