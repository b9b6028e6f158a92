import { describe, expect, it } from 'vitest'

import { toHtmlBody } from '../../../../../lib/import/readers/wordpress/body/to-body.ts'
import { bodySource } from './body-source.ts'

const LIBRARY = bodySource({
  findAttachment: (id) =>
    id === '7' || id === '8'
      ? {
          id,
          title: `Picture ${id}`,
          url: `https://old.example/${id}.jpg`,
          sizes: [],
          alt: `Alt ${id}`,
          parent: '1',
        }
      : undefined,
  listAttachedTo: () => [],
  findBlock: (id) =>
    ({
      '9': '<!-- wp:paragraph --><p>Pattern</p><!-- /wp:paragraph -->',
      '10': '<!-- wp:block {"ref":10} /-->',
    })[id],
  notes: new Map([['n1', 'Note <em>one</em>']]),
  oembeds: [
    '<blockquote class="twitter-tweet"><p>Hello birds</p>&mdash; Ada <a href="https://twitter.com/ada/status/123456789">May</a></blockquote><script src="x.js"></script>',
    '<iframe title="Rivers from above" src="https://www.youtube.com/embed/abcdefghijk?feature=oembed"></iframe>',
  ],
})

// Line ends between blocks say nothing to a reader of HTML.
function bodyOf(text: string, source = LIBRARY): string {
  const { body } = toHtmlBody(text, source)
  return body.text.trim().replace(/>\n+</g, '><')
}

function rulesOf(text: string): string[] {
  return toHtmlBody(text, LIBRARY).notes.map(({ rule }) => rule)
}

describe('a text of the classic editor', () => {
  it.each([
    ['a blank line parts paragraphs', 'One\n\nTwo', '<p>One</p><p>Two</p>'],
    ['a line end is a break', 'One\nTwo', '<p>One<br>\nTwo</p>'],
    ['Windows line ends are line ends', 'One\r\n\r\nTwo', '<p>One</p><p>Two</p>'],
    ['a break that is there stays one', 'One<br />\nTwo', '<p>One<br />\nTwo</p>'],
    [
      'a list keeps its lines',
      'A\n<ul>\n<li>b</li>\n\n<li>c\n</li>\n</ul>\nD',
      '<p>A</p><ul><li>b</li><li>c</li></ul><p>D</p>',
    ],
    [
      'a table keeps its lines',
      '<table>\n<tr>\n\n<td>a\nb</td>\n</tr></table>',
      '<table><tr><td>a\nb</td></tr></table>',
    ],
    [
      'a list without an end does not swallow what follows',
      '<ul>\nA\n\nB',
      '<ul><p>A</p><p>B</p>',
    ],
    [
      'paragraphs in a box are paragraphs',
      '<div>A\n\nB</div>',
      '<div><p>A</p><p>B</p></div>',
    ],
    [
      'paragraphs that are there stay',
      '<p id="x">A\nB</p>\n<p>C</p>',
      '<p id="x">A<br>\nB</p><p>C</p>',
    ],
    ['a heading is none', '<h2>A</h2>\nB', '<h2>A</h2><p>B</p>'],
    [
      'script and style are no text',
      'A\n<style>\n\np{}\n</style>\nB',
      '<p>A</p><style>\n\np{}\n</style><p>B</p>',
    ],
    [
      'marks of more and of pages part paragraphs',
      'A<!--more-->B\n<!--nextpage-->\nC',
      '<p>A</p><p>B</p><p>C</p>',
    ],
    [
      'a comment makes no paragraph',
      'A\n\n<!-- x -->\n\nB',
      '<p>A</p><!-- x --><p>B</p>',
    ],
    [
      'lines of a tag are one',
      '<a\nhref="b">c</a>\n\nD',
      '<p><a href="b">c</a></p><p>D</p>',
    ],
  ])('%s', (_, text, html) => {
    expect(bodyOf(text)).toBe(html)
  })

  it('reads many lines and what never ends in time', () => {
    const broken = '<ul><!-- [gallery <b '.repeat(2_000) + 'A\n\n'.repeat(8_000)
    expect(bodyOf(broken).length).toBeGreaterThan(broken.length)
  })
})

describe('code', () => {
  it.each([
    [
      'a pre is byte for byte',
      '<pre>\na\n\n\n<b>b</b> [gallery]\n</pre>',
      '<pre>\na\n\n\n<b>b</b> [gallery]\n</pre>',
    ],
    [
      'a shortcode of code is decoded once',
      '[sourcecode language="HTML"]\n&lt;p&gt;a &amp;amp; b&lt;/p&gt;\n\n  c\n[/sourcecode]',
      '<pre><code class="language-html">&lt;p&gt;a &amp;amp; b&lt;/p&gt;\n\n  c</code></pre>',
    ],
    [
      'code with a `<` of its own is as typed',
      '[php]<?php\n\necho "[gallery]&lt;";[/php]',
      '<pre><code class="language-php">&lt;?php\n\necho &quot;[gallery]&amp;lt;&quot;;</code></pre>',
    ],
    [
      'breaks of the visual editor are none of the code',
      '[code lang=python]a = 1<br />\nif b &lt; a:[/code]',
      '<pre><code class="language-python">a = 1\nif b &lt; a:</code></pre>',
    ],
    [
      'code inside a line stays there',
      'Use [code]x &lt; y[/code] here',
      '<p>Use <code>x &lt; y</code> here</p>',
    ],
    [
      'WP-Syntax holds code that was typed',
      '<pre lang="php" line="1">\nif ($a < 1 && $b) {<?= 2 ?>}\n</pre>',
      '<pre><code class="language-php">if ($a &lt; 1 &amp;&amp; $b) {&lt;?= 2 ?&gt;}\n</code></pre>',
    ],
    [
      'shortcodes in inline code are text',
      '<code>[gallery ids="7"]</code>',
      '<p><code>[gallery ids="7"]</code></p>',
    ],
    [
      'a block names its language',
      '<!-- wp:code {"language":"js"} -->\n<pre class="wp-block-code"><code>a &lt; b</code></pre>\n<!-- /wp:code -->',
      '<pre><code class="language-js">a &lt; b</code></pre>',
    ],
    ['without an end it is no code', '[code] is a word', '<p>[code] is a word</p>'],
  ])('%s', (_, text, html) => {
    expect(bodyOf(text)).toBe(html)
  })
})

describe('shortcodes', () => {
  it.each([
    [
      'a caption',
      '[caption id="a" width="300"]<a href="b"><img src="c.jpg" /></a> The <em>words</em>[/caption]\n\nD',
      '<figure><a href="b"><img src="c.jpg" /></a><figcaption>The <em>words</em></figcaption></figure><p>D</p>',
    ],
    [
      'a caption of the old form',
      '[caption id="a" caption="Old &amp; good"]<img src="c.jpg" />[/caption]',
      '<figure><img src="c.jpg" /><figcaption>Old & good</figcaption></figure>',
    ],
    [
      'a gallery in its order',
      '[gallery ids="8,7" columns="2"]',
      '<figure><img src="https://old.example/8.jpg" alt="Alt 8"></figure><figure><img src="https://old.example/7.jpg" alt="Alt 7"></figure>',
    ],
    [
      'a player',
      '[audio mp3="https://old.example/a.mp3"][/audio]',
      '<p><audio controls src="https://old.example/a.mp3"></audio></p>',
    ],
    [
      'a video of another site',
      '[youtube=https://www.youtube.com/watch?v=zyxwvutsrqp&w=320]',
      '<p><iframe src="https://www.youtube.com/watch?v=zyxwvutsrqp&amp;w=320"></iframe></p>',
    ],
    [
      'a gist',
      '[gist]ada/12345[/gist]',
      '<p><a href="https://gist.github.com/ada/12345">https://gist.github.com/ada/12345</a></p>',
    ],
    ['one that shows itself', '[[gallery ids="7"]]', '<p>[gallery ids="7"]</p>'],
    [
      'words in brackets are words',
      'Some[1] say [sic] [see below]',
      '<p>Some[1] say [sic] [see below]</p>',
    ],
    ['an unknown pair keeps its text', '[box color="red"]A[/box]', '<p>A</p>'],
    [
      'a formula',
      '[latex]a &lt; b[/latex] $latex x^2$',
      '<p><img class="latex" alt="a &lt; b"> <img class="latex" alt="x^2"></p>',
    ],
    [
      'an attribute of a tag is none',
      '<a title="[gallery]">b</a>',
      '<p><a title="[gallery]">b</a></p>',
    ],
  ])('%s', (_, text, html) => {
    expect(bodyOf(text)).toBe(html)
  })

  it('tells what it does not know, once for each', () => {
    expect(rulesOf('[ad x=1] [ad x=2] [box a=1]b[/box] [gallery ids="99"]')).toEqual([
      'shortcode-unknown',
      'gallery-picture-missing',
    ])
  })

  it('makes notes of plug-ins for footnotes those of WordPress', () => {
    expect(bodyOf('A[efn_note]B[/efn_note].')).toBe(
      '<p>A<sup data-fn="import-note-1" class="fn"><a href="#import-note-1" id="import-note-1-link">1</a></sup>.</p>' +
        '<ol class="wp-block-footnotes"><li id="import-note-1">B <a href="#import-note-1-link">↩︎</a></li></ol>',
    )
  })
})

describe('a text of the block editor', () => {
  it.each([
    [
      'a paragraph has no marks',
      '<!-- wp:paragraph {"align":"left"} -->\n<p>A\nB</p>\n<!-- /wp:paragraph -->',
      '<p>A\nB</p>',
    ],
    ['classic text between blocks', '<!-- wp:spacer /-->\nA\n\nB', '<p>A</p><p>B</p>'],
    ['a pattern', '<!-- wp:block {"ref":9} /-->', '<p>Pattern</p>'],
    ['a pattern that names itself ends', '<!-- wp:block {"ref":10} /-->', ''],
    [
      'footnotes from their field',
      '<!-- wp:footnotes /-->',
      '<ol class="wp-block-footnotes"><li id="n1">Note <em>one</em> <a href="#n1-link">↩︎</a></li></ol>',
    ],
    [
      'lines of a poem',
      '<!-- wp:verse --><pre class="wp-block-verse">a\nb\n\nc</pre><!-- /wp:verse -->',
      '<p>a<br>\nb</p><p>c</p>',
    ],
    [
      'a tweet keeps its words',
      '<!-- wp:embed {"url":"https://twitter.com/ada/status/123456789"} -->x<!-- /wp:embed -->',
      '<blockquote class="twitter-tweet"><p>Hello birds</p>&mdash; Ada <a href="https://twitter.com/ada/status/123456789">May</a></blockquote>',
    ],
    [
      'a video has its title',
      '<!-- wp:core-embed/youtube {"url":"https://youtu.be/abcdefghijk"} --><figure><div>https://youtu.be/abcdefghijk</div><figcaption>Down there</figcaption></figure><!-- /wp:core-embed/youtube -->',
      '<p><a href="https://youtu.be/abcdefghijk">Rivers from above</a></p><p>Down there</p>',
    ],
    [
      'a cover has its picture',
      '<!-- wp:cover {"url":"https://old.example/a.jpg"} --><div style="background-image:url(x)"><p>A</p></div><!-- /wp:cover -->',
      '<img src="https://old.example/a.jpg" alt=""><div style="background-image:url(x)"><p>A</p></div>',
    ],
    [
      'a picture has the alternative text of the library',
      '<!-- wp:image {"id":7} --><figure><img src="https://old.example/7-300x200.jpg" alt="" class="wp-image-7"/></figure><!-- /wp:image -->',
      '<figure><img data-orig-file="https://old.example/7.jpg" src="https://old.example/7-300x200.jpg" alt="Alt 7" class="wp-image-7"/></figure>',
    ],
    [
      'marks that do not match',
      '<!-- /wp:group --><!-- wp:group --><p>A</p>',
      '<p>A</p>',
    ],
  ])('%s', (_, text, html) => {
    expect(bodyOf(text)).toBe(html)
  })

  it('leaves out what the site hides, and lists of the theme', () => {
    const text =
      '<!-- wp:group {"metadata":{"blockVisibility":false}} --><p>Hidden</p><!-- /wp:group -->' +
      '<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:query --><!-- wp:post-template --><p>None</p><!-- wp:post-title /--><!-- /wp:post-template --><!-- /wp:query -->'
    expect(bodyOf(text)).toBe('')
    expect(rulesOf(text)).toEqual(['block-hidden', 'block-dynamic', 'block-dynamic'])
  })
})
