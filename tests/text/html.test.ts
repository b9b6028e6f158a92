import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findAttribute, listHtmlTokens, listUrls } from '../../lib/text/html.ts'

describe('the tokens of HTML', () => {
  it.each([
    ['', []],
    ['a < b <3 <', []],
    ['<P\nCLASS=a>a</P\t><br/>', ['open <P\nCLASS=a>', 'close </P\t>', 'open <br/>']],
    [`<p a='">'><i b=">">`, [`open <p a='">'>`, 'open <i b=">">']],
    ['<p', []],
    ['<!DOCTYPE html><!-- <p> --><i>', ['comment <!-- <p> -->', 'open <i>']],
    ['<!--a--!><i>', ['comment <!--a--!>', 'open <i>']],
    ['<!--a', ['comment <!--a']],
    ['<script>a<b</script><i>', ['open <script>a<b</script>', 'open <i>']],
    ['<title><!--a--></title ><i>', ['open <title><!--a--></title >', 'open <i>']],
    ['<textarea></p></textarea>', ['open <textarea></p></textarea>']],
    ['<script>a', ['open <script>a']],
    ['<noscript><p>', ['open <noscript>', 'open <p>']],
    [
      '<svg><title>a</title></svg><svg/><title><p></title>',
      'open <svg>|open <title>|close </title>|close </svg>|open <svg/>|open <title><p></title>'.split(
        '|',
      ),
    ],
  ])('%j are cut as a browser cuts them', (html, tokens) => {
    expect(
      listHtmlTokens(html).map(
        ({ kind, start, end }) => `${kind} ${html.slice(start, end)}`,
      ),
    ).toEqual(tokens)
  })

  it('go forward through anything', () => {
    const pieces = fc.constantFrom(
      ...'<>/!-="\' ',
      ...['<!--', 'script', 'title', 'svg', '<p', 'x'],
    )
    fc.assert(
      fc.property(fc.array(pieces), (soup) => {
        const html = soup.join('')
        let done = 0
        for (const { start, end } of listHtmlTokens(html)) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(html.length)
          done = end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('have the text of an element that holds no markup', () => {
    expect(listHtmlTokens('<script>a<b</script >').map(({ text }) => text)).toEqual([
      'a<b',
    ])
    expect(listHtmlTokens('<p>a</p>').map(({ text }) => text)).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('attributes', () => {
  it('have an offset that includes the space before them', () => {
    const html = `<link a data-b = "c>"d='&amp;' e=f/>`
    const [link] = listHtmlTokens(html)
    expect(link?.attributes.map(({ start, end }) => html.slice(start, end))).toEqual([
      ' a',
      ' data-b = "c>"',
      `d='&amp;'`,
      ' e=f/',
    ])
    expect(link?.attributes.map(({ value }) => value)).toEqual(['', 'c>', '&', 'f/'])
  })

  it('count once: the first of two with one name', () => {
    const [token] = listHtmlTokens('<p A="1" a="2">')
    expect(token && findAttribute(token, 'a')).toBe('1')
  })

  it.each([
    ['href', '/x?a,b', ['/x?a,b']],
    ['srcset', '/a.png, /b,c.png 2x,/d.png 3x', ['/a.png', '/b,c.png', '/d.png']],
    ['imagesrcset', '\n/a.png\n1x,\n/b.png\n2x\n', ['/a.png', '/b.png']],
    ['alt', '/x', []],
  ])('%s="%s" holds addresses or not', (name, value, urls) => {
    expect(listUrls({ name, value })).toEqual(urls)
  })
})
