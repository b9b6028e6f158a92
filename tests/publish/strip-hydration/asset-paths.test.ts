import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'

import { listHtmlTokens } from '../../../lib/text/html.ts'
import { listAssetPaths } from '../../../lib/publish/prerender/finish.ts'
import { listInlineScriptHashes } from '../../../lib/publish/strip-hydration/scripts.ts'

describe('the hashes of inline scripts', () => {
  it.each([
    ['', []],
    ['<script></script>', ['']],
    ['<script>a</script><script>b</script><script>a</script>', ['a', 'b']],
    ['<script type="module">a</script><script type="">b</script>', ['a', 'b']],
    ['<script type=" Text/JavaScript ">ü < "&amp;"</script>', ['ü < "&amp;"']],
    ['<script>a\r\nb\rc</script>', ['a\nb\nc']],
    ['<script type="application/ld+json">{}</script>', []],
    ['<script type="speculationrules">{}</script>', []],
    ['<script src="/a.js"></script><!--<script>a</script>-->', []],
    ['<textarea><script>a</script></textarea>', []],
  ])('of %j', (html, scripts) => {
    expect(listInlineScriptHashes(html)).toEqual(scripts.map(hashOf))
  })

  it('are those of the standard', () => {
    // The example of CSP Level 3 §8.3.
    expect(listInlineScriptHashes("<script>alert('Hello, world.');</script>")).toEqual([
      'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
    ])
  })
})

describe('the files that a page refers to', () => {
  it.each([
    [
      '<link href="/_next/static/a.css"><img src="/media/b.svg">',
      '/_next/static/a.css /media/b.svg',
    ],
    ['<img src="/media/a.svg"><a href=/media/a.svg>a</a>', '/media/a.svg'],
    [
      '<video poster="/media/p.png" src="/media/v.mp4#t=3"></video>',
      '/media/p.png /media/v.mp4',
    ],
    [
      '<img srcset="/media/a.png, /media/b,c.png 2x,/media/d.png 3x">',
      '/media/a.png /media/b,c.png /media/d.png',
    ],
    ['<link imagesrcset="/media/a.png 1x">', '/media/a.png'],
    ['<script src="/assets/e.js?v=1"></script>', '/assets/e.js'],
    ['<img src="/media/a%20b&#x27;&amp;.png">', "/media/a%20b'&.png"],
    ['<noscript><img src="/media/a.svg"></noscript>', '/media/a.svg'],
    ['<img src="media/a.svg" alt="/media/b.svg"><img src="//media/c.svg">', ''],
    ['<code>&lt;img src="/media/a.svg"&gt;</code><!--<img src="/media/a.svg">-->', ''],
    ['<a href="/articles/media/a">a</a><a href="/mediation">b</a>', ''],
  ])('of %s', (html, paths) => {
    expect(listAssetPaths(listHtmlTokens(html), '').join(' ')).toBe(paths)
  })

  it('stand below the base path', () => {
    const html = '<img src="/blog/media/a.svg"><img src="/media/b.svg">'
    expect(listAssetPaths(listHtmlTokens(html), '/blog')).toEqual(['/blog/media/a.svg'])
  })
})

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
