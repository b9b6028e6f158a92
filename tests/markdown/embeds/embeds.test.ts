import { describe, expect, it } from 'vitest'
import { toWatchPage } from '../../../lib/markdown/embeds/watch-page.ts'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

describe('toWatchPage', () => {
  it.each([
    [
      'https://www.youtube.com/embed/ab-c_1?start=3',
      'https://www.youtube.com/watch?v=ab-c_1',
    ],
    ['//www.youtube-nocookie.com/embed/abc', 'https://www.youtube.com/watch?v=abc'],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/playlist?list=PL1',
    ],
    ['https://youtu.be/abc', 'https://www.youtube.com/watch?v=abc'],
    ['https://player.vimeo.com/video/12?h=1', 'https://vimeo.com/12'],
    ['https://codepen.io/ada/embed/xyz?x=1', 'https://codepen.io/ada/pen/xyz'],
    ['https://open.spotify.com/embed/track/a1', 'https://open.spotify.com/track/a1'],
    ['https://w.soundcloud.com/player/?url=https%3A//x.example/a', 'https://x.example/a'],
    ['https://gist.github.com/ada/12ab.js', 'https://gist.github.com/ada/12ab'],
    ['https://archive.org/embed/film', 'https://archive.org/details/film'],
    ['https://maps.example/embed?q=1', 'https://maps.example/embed?q=1'],
    ['/demo/', '/demo/'],
  ])('%s is watched at %s', (address, page) => {
    expect(toWatchPage(address)).toBe(page)
  })
})

describe('what readers can use', () => {
  it.each([
    [
      '<iframe src="https://v.example/e/1" title="The film"></iframe>',
      '<a href="https://v.example/e/1">The film</a>',
    ],
    ['<iframe src="https://v.example/e/1"></iframe>', '>v.example/e/1</a>'],
    [
      '<iframe src="https://v.example/e/1" title="The film" poster="film.jpg"></iframe>',
      '</a><figcaption>The film</figcaption></figure>',
    ],
    [
      '<iframe src="https://v.example/e/1" title="The film" poster="https://v.example/1.jpg"></iframe>',
      '>The film</a></p>',
    ],
    ['<div data-embed="https://v.example/e/1"></div>', '>v.example/e/1</a>'],
    [`<div data-attrs='{"persistentExpression":"x^2"}'></div>`, '<code>x^2</code>'],
    ['<iframe src="/demo/" title="Demo"></iframe>', '>Demo</a>'],
    ['<iframe data-src="https://v.example/e/1" src="about:blank"></iframe>', ''],
    ['<embed src="https://v.example/a.swf">', '>v.example/a.swf</a>'],
    [
      '<object data="https://m.example/m"><a href="https://m.example">map</a></object>',
      '<a href="https://m.example">map</a>',
    ],
    ['<object data="https://m.example/m"></object>', '>m.example/m</a>'],
    [
      '<object data="https://m.example/m.svg" type="image/svg+xml" title="Map"></object>',
      'alt="Map"',
    ],
    [
      '<object><param name="movie" value="x"><embed src="https://www.youtube.com/v/abc"></object>',
      'https://www.youtube.com/watch?v=abc',
    ],
    [
      '<script src="https://gist.github.com/ada/12ab.js"></script>',
      '>gist.github.com/ada/12ab</a>',
    ],
    [
      '<script id="asciicast-14" src="https://asciinema.org/a/14.js" async></script>',
      '<a href="https://asciinema.org/a/14">',
    ],
    [
      `<div class="tweet" data-attrs='{"url":"https://x.example/1","full_text":"It \\"is\\""}'></div>`,
      '<p><a href="https://x.example/1">It "is"</a></p>',
    ],
    [
      '<div data-attrs="{&quot;url&quot;:&quot;https://x.example/1&quot;}"></div>',
      '>x.example/1</a>',
    ],
    ['<div data-attrs=\'{"videoId":"dQw4w9WgXcQ"}\'></div>', 'watch?v=dQw4w9WgXcQ'],
    ['<div class="fb-post" data-href="https://x.example/p"></div>', '>x.example/p</a>'],
    ['So <span data-url="https://x.example/p"></span> is', '<p>So <a href'],
    ['<nuxt-img src="https://x.example/a.png" alt="A"></nuxt-img>', 'alt="A"'],
    ['<g-image src="https://x.example/a.png" alt="A" />', 'alt="A"'],
    [
      '<amp-img src="https://x.example/a.png" alt="A"><noscript><img src="https://x.example/a.png" alt="A"></noscript></amp-img>',
      'alt="A"',
    ],
    [
      '<map name="m"><area href="https://x.example/1" alt="One"><area href="https://x.example/2" alt="Two"></map>',
      '<a href="https://x.example/1">One</a> <a href="https://x.example/2">Two</a>',
    ],
    ['<canvas>Five boats</canvas>', 'Five boats'],
    [
      '<noscript><img src="https://x.example/a.png" alt="A"></noscript>',
      '<img src="https://x.example/a.png" alt="A">',
    ],
    [
      '<lite-youtube videoid="abc" playlabel="Film"></lite-youtube>',
      '<a href="https://www.youtube.com/watch?v=abc">Film</a>',
    ],
    [
      '<blockquote class="twitter-tweet"><p>Low</p><a href="https://s.example/1">1 March</a></blockquote>',
      '<a href="https://s.example/1">1 March</a>',
    ],
  ])('%j stays', async (source, expected) => {
    const { feedHtml } = await renderMarkdown(`Before.\n\n${source}\n\nAfter.`)
    expect(feedHtml).toContain(expected)
    expect(feedHtml).not.toMatch(/<(?:iframe|embed|object|script|canvas|noscript|lite)/)
  })

  it('is one picture where a script would load it', async () => {
    const lazy =
      '<img data-src="https://x.example/a.png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A">'
    const twice = await renderMarkdown(
      `${lazy}<noscript><img src="https://x.example/a.png" alt="A"></noscript>`,
    )
    expect(twice.html.match(/<img/g)).toHaveLength(1)
    const once = await renderMarkdown(`<p>${lazy}</p>`)
    expect(once.html).toContain('src="https://x.example/a.png"')
  })

  it('keeps the words of old elements apart', async () => {
    const { text } = await renderMarkdown(
      '<div>a<center>b</center>c<form>d<input type="submit" value="Send"></form>e</div>',
    )
    expect(text.split('\n')).toEqual(['a', 'b', 'c', 'dSend', 'e'])
  })

  it('keeps old anchors', async () => {
    const { html, diagnostics } = await renderMarkdown(
      '<a name="old"></a>\n\n[there](#old)',
    )
    expect(html).toContain('id="old"')
    expect(diagnostics).toEqual([])
  })
})

describe('a picture that few browsers show', () => {
  it.each([
    ['![The sea](https://x.example/a.heic)', '>The sea</a>'],
    ['![](https://x.example/a.HEIF)', '>x.example/a.HEIF</a>'],
    ['![A scan](https://x.example/a.tif "t")', '>A scan</a>'],
    ['<img src="https://x.example/a.tiff" alt="A">', '>A</a>'],
    ['![A](https://x.example/a.psd#x)', undefined],
    ['![A](https://x.example/a.psd)', '>A</a>'],
    ['![A](https://x.example/a.jxl)', '>A</a>'],
    ['![A](https://x.example/a.CR2)', '>A</a>'],
    ['[![A](https://x.example/a.dng)](https://y.example)', '>A</a>'],
    ['![A](./a.bmp)', '>A</a>'],
    // Browsers show it, and a service another kind.
    ['![A](https://x.example/a.bmp)', undefined],
    ['![A](https://x.example/a.heic?w=800)', undefined],
    ['![A](https://x.example/raw)', undefined],
    ['![A](https://x.example/atiff)', undefined],
  ])('%s is a link', async (source, expected) => {
    const { html, diagnostics } = await renderMarkdown(source)
    expect(diagnostics.map(({ rule }) => rule)).toEqual(expected ? ['image-broken'] : [])
    expect(html).toContain(expected ?? '<img')
  })
})

describe('a picture that is none', () => {
  const FILM = 'https://www.youtube.com/watch?v=abcdef'
  it.each([
    [`![](${FILM})`, `<a href="${FILM}">youtube.com/watch?v=abcdef</a>`],
    [`![The film](https://youtu.be/abcdef)`, `<a href="${FILM}">The film</a>`],
    [
      '![The film](https://x.example/a.mp4)',
      '<video src="https://x.example/a.mp4" controls',
    ],
    ['![](https://x.example/a.WEBM#t=3)', '<video'],
    [
      '![A song](https://x.example/a.mp3)',
      '<audio src="https://x.example/a.mp3" controls',
    ],
    [
      '![A paper](https://x.example/a.pdf)',
      '<a href="https://x.example/a.pdf">A paper</a>',
    ],
    [
      '[![A film](https://x.example/a.mp4)](https://y.example)',
      '<a href="https://y.example">A film</a>',
    ],
    [
      '<!-- wp:embed {"url":"https://x.example/1"} /-->',
      '<a href="https://x.example/1">',
    ],
  ])('%j', async (source, expected) => {
    const { feedHtml } = await renderMarkdown(source)
    expect(feedHtml).toContain(expected)
    expect(feedHtml).not.toContain('<img')
  })

  it('is named where a block of WordPress is lost', async () => {
    const { diagnostics } = await renderMarkdown('a\n\n<!-- wp:block {"ref":1} /-->')
    expect(diagnostics).toMatchObject([{ rule: 'template-shortcode', line: 3 }])
  })
})

it.each([
  'a <option>b</option> c',
  '**a <marquee>b</marquee>** c',
  '<h2>a <option>b</option></h2>',
])('an old element in a line is no block: %j', async (source) => {
  const { html } = await renderMarkdown(source)
  expect(html).toContain('<span>b')
  expect(html).not.toContain('<div')
})
