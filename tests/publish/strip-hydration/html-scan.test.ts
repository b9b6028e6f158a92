import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { scanHtml } from '../../../lib/publish/strip-hydration/html-scan.ts'
import { readAttributes } from '../../../lib/publish/strip-hydration/attributes.ts'

describe('the scanner', () => {
  it.each([
    ['', []],
    ['text', []],
    ['<p>a</p>', ['open <p>', 'close </p>']],
    ['<P\nCLASS=a>a</P\t>', ['open <P\nCLASS=a>', 'close </P\t>']],
    ['<br/><my-part a/>', ['open <br/>', 'open <my-part a/>']],
    ['a < b <3 <', []],
    ['<<p>', ['open <p>']],
    ['<p', ['comment <p']],
    ['<p a="><i>', ['comment <p a="><i>']],
    ['<p a=">"><i>', ['open <p a=">">', 'open <i>']],
    [`<p a='">'><i>`, [`open <p a='">'>`, 'open <i>']],
    ['<p a = ">" b>', ['open <p a = ">" b>']],
    // Quotes count after `=` only, and a name may begin with it.
    ['<p a">', ['open <p a">']],
    ['<p ="a>">', ['open <p ="a>']],
    ['<p a=b"c>', ['open <p a=b"c>']],
    ['<p a=>b>', ['open <p a=>']],
    ['<p a=/>', ['open <p a=/>']],
    [
      '<!DOCTYPE html><?xml?></ ><!x>',
      'comment <!DOCTYPE html>|comment <?xml?>|comment </ >|comment <!x>'.split('|'),
    ],
    ['<!-- <p> --><i>', ['comment <!-- <p> -->', 'open <i>']],
    ['<!--><i>', ['comment <!-->', 'open <i>']],
    ['<!---><i>', ['comment <!--->', 'open <i>']],
    ['<!--a--!><i>', ['comment <!--a--!>', 'open <i>']],
    ['<!--a->b--><i>', ['comment <!--a->b-->', 'open <i>']],
    ['<!--a', ['comment <!--a']],
    ['<script>a<b</script><i>', ['raw <script>a<b</script>', 'open <i>']],
    [
      '<script>"</scripts>"</SCRIPT ><i>',
      ['raw <script>"</scripts>"</SCRIPT >', 'open <i>'],
    ],
    ['<script>a', ['raw <script>a']],
    ['<script>a</script', ['raw <script>a</script']],
    ['<script><!-- </script><i>', ['raw <script><!-- </script>', 'open <i>']],
    [
      '<script><!-- <script> </script> --></script><i>',
      ['raw <script><!-- <script> </script> --></script>', 'open <i>'],
    ],
    [
      '<script><!--><script></script><i>',
      ['raw <script><!--><script></script>', 'open <i>'],
    ],
    ['</svg><svg><title><p>', ['close </svg>', 'open <svg>', 'open <title>', 'open <p>']],
    ['<style>a>b</style>', ['raw <style>a>b</style>']],
    ['<title><!--a--></title>', ['raw <title><!--a--></title>']],
    ['<textarea></p></textarea>', ['raw <textarea></p></textarea>']],
    ['<noscript><p></noscript>', ['open <noscript>', 'open <p>', 'close </noscript>']],
    ['<template><p></template>', ['open <template>', 'open <p>', 'close </template>']],
    [
      '<svg><title><!--a--></title></svg><title><p></title>',
      'open <svg>|open <title>|comment <!--a-->|close </title>|close </svg>|raw <title><p></title>'.split(
        '|',
      ),
    ],
    [
      '</svg><svg/><title><p></title>',
      ['close </svg>', 'open <svg/>', 'raw <title><p></title>'],
    ],
  ])('cuts %j as a browser does', (html, tokens) => {
    expect(listTokens(html)).toEqual(tokens)
  })

  it('goes forward through anything', () => {
    const soup = fc.array(
      fc.constantFrom(...'<>/!-="\' ', '<!--', 'script', 'title', 'svg', '<p', 'x'),
    )
    fc.assert(
      fc.property(soup, (pieces) => {
        const html = pieces.join('')
        let done = 0
        for (const { start, tagEnd, textEnd, end } of scanHtml(html)) {
          const offsets = [done, start, tagEnd, textEnd, end, html.length]
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
          expect(end).toBeGreaterThan(start)
          done = end
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('attributes', () => {
  it.each([
    ['<p>', {}],
    ['<p a b=c>', { a: '', b: 'c' }],
    ['<p A="1" a="2">', { a: '1' }],
    [`<p a="x > y" b='"' c=/_next/a.js>`, { a: 'x > y', b: '"', c: '/_next/a.js' }],
    ['<p a = "1"b\n=\n2/>', { a: '1', b: '2/' }],
    ['<link/rel=icon/>', { rel: 'icon/' }],
    ['<p a="&lt;&#x27;&#39;&amp;lt;&QUOT;&#x1F600;">', { a: `<''&lt;"😀` }],
    ['<p a="&nbsp;&#9999999;&;&#x;">', { a: '&nbsp;&#9999999;&;&#x;' }],
  ])('of %s', (html, attributes) => {
    const [token] = scanHtml(html)
    expect(token && Object.fromEntries(readAttributes(html, token))).toEqual(attributes)
  })
})

function listTokens(html: string): string[] {
  return [...scanHtml(html)].map(
    ({ kind, start, end }) => `${kind} ${html.slice(start, end)}`,
  )
}
