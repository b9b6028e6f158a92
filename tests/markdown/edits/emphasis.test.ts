import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

describe('emphasis beside letters', () => {
  it.each([
    ['**"เน้น"**ข้อความ', '<strong>"เน้น"</strong>ข้อความ'],
    ['**(เน้น)**ข้อความ', '<strong>(เน้น)</strong>ข้อความ'],
    ['**«тест»**текст', '<strong>«тест»</strong>текст'],
    ['**नोट:**यह', '<strong>नोट:</strong>यह'],
    ['**Wort:**los', '<strong>Wort:</strong>los'],
    ['و**(نص)**و', 'و<strong>(نص)</strong>و'],
    ['__「太字」__です', '<strong>「太字」</strong>です'],
    ['_강조_는', '<em>강조</em>는'],
    ['**a:**b and **c:**d', '<strong>a:</strong>b and <strong>c:</strong>d'],
    ['a **“q”**b **“r”**c', 'a <strong>“q”</strong>b <strong>“r”</strong>c'],
    [
      'a **(b)**c **(d)**e **(f)**g',
      'a <strong>(b)</strong>c <strong>(d)</strong>e <strong>(f)</strong>g',
    ],
    [
      '“**a**”b **“c”**d 中文**“e”**中',
      '“<strong>a</strong>”b <strong>“c”</strong>d 中文<strong>“e”</strong>中',
    ],
    ['a**(b)**c**(d)**e', 'a<strong>(b)</strong>c<strong>(d)</strong>e'],
    ['__“一”__中__“二”__后', '<strong>“一”</strong>中<strong>“二”</strong>后'],
    ['**a:**b **c** d', '<strong>a:</strong>b <strong>c</strong> d'],
    [
      '**`a`:**b and **`c`:**d',
      '<strong><code>a</code>:</strong>b and <strong><code>c</code>:</strong>d',
    ],
    [
      '**a:**b `2**3` **c:**d',
      '<strong>a:</strong>b <code>2**3</code> <strong>c:</strong>d',
    ],
    ['**a *b***: c', '<strong>a <em>b</em></strong>: c'],
    ['**a **b** c**', '<strong>a <strong>b</strong> c</strong>'],
    ['__a **b** c__', '<strong>a <strong>b</strong> c</strong>'],
  ])('%s', async (source, expected) => {
    const { html, diagnostics } = await renderMarkdown(source)
    expect(html).toBe(`<p>${expected}</p>`)
    expect(diagnostics).toEqual([])
  })

  it.each([
    'f(**a, **b)',
    'f(**a,**b)',
    'f(**a, **b, **c, **d)',
    '2 ** 3 ** 4 ** 5 ** 6',
    'a ** b ** c ** d',
    '**a:**b and **c',
    '2 ** 3 ** 4',
    'snake_case_name',
    '\\*\\*a:\\*\\*b',
  ])('%s is none', async (source) => {
    const { html } = await renderMarkdown(source)
    expect(html).not.toMatch(/<(?:em|strong)/)
  })
})
