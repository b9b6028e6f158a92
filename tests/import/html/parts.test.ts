import { describe, expect, it } from 'vitest'
import { openHtmlBody } from '@/lib/import/html/open-html-body.ts'

function write(html: string): string {
  return openHtmlBody(html, { title: '' })
    .write(({ url }) => url)
    .trim()
}

describe('pictures', () => {
  it.each([
    [
      'a caption as title',
      '<figure><img src="a.png" alt="b"><figcaption>c <i>d</i></figcaption></figure>',
      '![b](a.png "c d")',
    ],
    [
      'a caption of old WordPress',
      '<div class="wp-caption"><img src="a.png"><p class="wp-caption-text">c</p></div>',
      '![](a.png "c")',
    ],
    [
      'a caption of Blogger',
      '<table class="tr-caption-container"><tr><td><img src="a.png"></td></tr><tr><td class="tr-caption">c</td></tr></table>',
      '![](a.png "c")',
    ],
    [
      'HTML where the caption links',
      '<figure><img src="a.png" alt=""><figcaption>by <a href="b">c</a></figcaption></figure>',
      '<figure><img src="a.png" alt=""><figcaption>by <a href="b">c</a></figcaption></figure>',
    ],
    [
      'all of a gallery',
      '<figure><img src="a.png"><img src="b.png"><figcaption>c</figcaption></figure>',
      '![](a.png)\n\n![](b.png)\n\nc',
    ],
    ['letters of emoji', '<p>a <img class="emoji" alt="😀" src="b.png"></p>', 'a 😀'],
    ['no pixel', '<p>a<img src="b.gif" width="1" height="1"></p>', 'a'],
    [
      'none that was never uploaded',
      '<p>a <img src="blob:http://localhost:2368/5d3b" alt="b.png"><img src="file:///C:/c.png"></p>',
      'a',
    ],
    [
      'the uploaded form of one that its editor still held',
      '<p><img src="blob:x" data-src="b.png" alt="c"></p>',
      '![c](b.png)',
    ],
    [
      'one of a lazy pair',
      '<p><img src="data:image/gif;base64,R0" data-src="a.png" alt="b"><noscript><img src="a.png" alt="b"></noscript></p>',
      '![b](a.png)',
    ],
    [
      'a link to a page',
      '<a href="b.html"><img src="a.png"></a>',
      '[![](a.png)](b.html)',
    ],
  ])('have %s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown)
  })

  it('name all their addresses, the largest first', () => {
    const html =
      '<a href="/full.png"><img src="/s.png" srcset="/m.png 300w, /l.png 900w" alt="a"></a>'
    const { addresses } = openHtmlBody(html, { title: '' })
    expect(addresses).toEqual([
      {
        use: 'picture',
        url: '/full.png',
        candidates: ['/full.png', '/l.png', '/m.png', '/s.png'],
        alt: 'a',
        line: 1,
      },
    ])
  })
})

describe('footnotes', () => {
  it.each([
    [
      'WordPress',
      '<p>a<sup data-fn="n"><a href="#n" id="n-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="n">b <a href="#n-link">↩︎</a></li></ol>',
    ],
    [
      'kramdown',
      '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup></p><div class="footnotes"><hr><ol><li id="fn:1"><p>b&nbsp;<a href="#fnref:1" class="reversefootnote">↩</a></p></li></ol></div>',
    ],
    [
      'Substack',
      '<p>a<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>b</p></div></div>',
    ],
    [
      'Word',
      '<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> b</p>',
    ],
    [
      'Markdown',
      '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><section class="footnotes"><h2>Footnotes</h2><ol><li id="fn1" class="footnote-item"><p>b <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
    ],
  ])('of %s come with their text', (_, html) => {
    expect(write(html)).toBe('a[^1]\n\n[^1]: b')
  })

  it('are no other links to a place', () => {
    expect(write('<p><a href="#x">1</a></p><h2 id="x">1 a</h2>')).toBe(
      '[1](#x)\n\n## 1 a {#x}',
    )
  })
})

describe('embeds and cards', () => {
  it.each([
    [
      'a film in a frame',
      '<iframe src="https://www.youtube.com/embed/ab" title="A film"></iframe>',
      '[A film](https://www.youtube.com/watch?v=ab)',
    ],
    [
      'a gist',
      '<script src="https://gist.github.com/me/abc.js"></script>',
      '[gist.github.com/me/abc](https://gist.github.com/me/abc)',
    ],
    [
      'a post that is quoted',
      '<blockquote class="twitter-tweet"><p>a</p>— b <a href="https://x.example/1">c</a></blockquote>',
      '> a\n>\n> — b [c](https://x.example/1)',
    ],
    [
      'a player',
      '<video poster="p.png"><source src="a.mp4"></video>',
      '<video src="a.mp4" controls></video>',
    ],
    [
      'a callout',
      '<div class="kg-card kg-callout-card kg-callout-card-green"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">a</div></div>',
      '> [!TIP]\n> 💡 a',
    ],
    [
      'a toggle of a letter',
      '<table class="kg-toggle-card"><tr><td class="kg-toggle-heading"><h4>a</h4></td></tr><tr><td class="kg-toggle-content">b</td></tr></table>',
      '<details>\n<summary>a</summary>\n\nb\n\n</details>',
    ],
    [
      'a toggle',
      '<div class="kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">a</h4></div><div class="kg-toggle-content"><p>b</p></div></div>',
      '<details>\n<summary>a</summary>\n\nb\n\n</details>',
    ],
    [
      'a bookmark',
      '<figure class="kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example"><div class="kg-bookmark-title">a</div><div class="kg-bookmark-description">b</div></a></figure>',
      '[a](https://a.example)\\\nb',
    ],
    [
      'nothing to subscribe',
      '<p>a</p><div class="subscription-widget-wrap"><p>b</p></div>',
      'a',
    ],
    [
      'a tweet of Substack',
      `<div class="tweet" data-attrs='{"url":"https://x.example/1","full_text":"a","name":"b"}'></div>`,
      '> a\n>\n> — [b](https://x.example/1)',
    ],
  ])('leave %s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown)
  })
})
