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
  ])('%s', async (source, expected) => {
    const { html, diagnostics } = await renderMarkdown(source)
    expect(html).toBe(`<p>${expected}</p>`)
    expect(diagnostics).toEqual([])
  })

  it.each([
    'f(**a, **b)',
    'f(**a,**b)',
    '2 ** 3 ** 4',
    'snake_case_name',
    '\\*\\*a:\\*\\*b',
  ])('%s is none', async (source) => {
    const { html } = await renderMarkdown(source)
    expect(html).not.toMatch(/<(?:em|strong)/)
  })
})
