import { describe, expect, it } from 'vitest'
import { openHtmlBody } from '@/lib/import/html/open-html-body.ts'

function write(html: string): string {
  return openHtmlBody(html, { title: 'The title' })
    .write(({ url }) => url)
    .trim()
}

describe('openHtmlBody', () => {
  it.each([
    ['spaces out of bold words', '<p>a<b> b </b>c</p>', 'a **b** c'],
    ['nothing for empty ones', '<p>a<b></b><i> </i>b</p>', 'a b'],
    ['signs beside full-width ones', '<p>文<b>「字」</b>文</p>', '文**「字」**文'],
    ['tags where no sign is seen', '<p>a<b>(b)</b>c</p>', 'a<strong>(b)</strong>c'],
    ['tags that Markdown has no sign for', '<p>H<sub>2</sub></p>', 'H<sub>2</sub>'],
    [
      'no mark of a conflict in git',
      '<p>a<br>&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD</p>',
      'a\\\n\\<<<<<<< HEAD',
    ],
    ['terms and their meanings', '<dl><dt>a<dd>b</dl>', 'a\n:   b'],
  ])('writes %s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown)
  })

  it('takes a picture away, and leaves the words of a link', () => {
    const body = openHtmlBody('<p>a <a href="b">c</a> <img src="d.png">e</p>', {
      title: '',
    })
    expect(body.write(() => undefined)).toBe('a c e\n')
  })

  it('reads the words alone where elements lie deep in one another', () => {
    const html = `${'<div>'.repeat(10_000)}a<p>b</p>${'</div>'.repeat(10_000)}`
    const { text, notes } = openHtmlBody(html, { title: '' })
    expect(text).toBe('a\nb')
    expect(notes.map(({ rule }) => rule)).toEqual(['nested-too-deep'])
  })

  it('takes no pattern of a script for a formula', () => {
    const html = '<script>x = /\\(a_b\\)/</script><p>c \\(a_b\\)</p>'
    const body = openHtmlBody(html, { title: '' })
    expect(body.write(() => undefined)).toBe('c $a_b$\n')
    expect(body.notes.map(({ rule }) => rule)).toEqual(['words-to-formula'])
  })
})
