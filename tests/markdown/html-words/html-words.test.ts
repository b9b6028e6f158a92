import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, feedHtml, text, diagnostics } = await renderMarkdown(source)
  const rules = diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
  return { html, feedHtml, text, rules, diagnostics }
}

describe('a tag that is named in prose', () => {
  it.each([
    ['A <select> is hard to style.', '1:3'],
    ['A <template> holds markup.', '1:3'],
    ['The <title> names a page.', '1:5'],
    ['A <textarea> takes what people write.', '1:3'],
    ['Nobody ever closed <plaintext> again.', '1:20'],
    ['An <xmp> showed code.', '1:4'],
    ['Old pages had a <noembed> for that.', '1:17'],
    ['An <iframe> is a page in a page.', '1:4'],
    ['A <script> runs.', '1:3'],
    ['A <style> is a sheet.', '1:3'],
    ['An <svg> is drawn, a <math> is set.', '1:4'],
    ['An <object> has a way out.', '1:4'],
    ['A <table> is for numbers.', '1:3'],
    ['A <div> has no meaning.', '1:3'],
    ['Use <b> for product names.', '1:5'],
    ['Each <li> is an item.', '1:6'],
    ['An <img> needs words.', '1:4'],
    ['List<String> is generic.', '1:5'],
    ['Option<T> is, too.', '1:7'],
    ['If a<b and c>d then all.', '1:5'],
    ['<p>When a<b and c>d holds.</p>', '1:10'],
    ['Let a<i and j>k be.', '1:6'],
    ['If p<q or r>s then.', '1:5'],
    ['If a<b and c=d or e>f then.', '1:5'],
    ['If a<s und t>u then.', '1:5'],
    ['If x<br and y>z then.', '1:5'],
    ['If a<u v>w then.', '1:5'],
    ['If x<a or b>y then.', '1:5'],
    ['<p>If a<b && c>d then.</p>', '1:8'],
    ['If a <b and c> d then <b>x</b>.', '1:6'],
    ['| a |\n|---|\n| a<b and c>d |', '3:4'],
    ['Either<A> may be a link.', '1:7'],
    ['Vec<u8> holds bytes.', '1:4'],
    ['Write <your-name> here.', '1:7'],
    ['Close it with </select> then.', '1:15'],
    ['It ends with </b> there.', '1:14'],
    ['Begin with <!DOCTYPE html> at once.', '1:12'],
    ['Say <?php echo 1 ?> there.', '1:5'],
    ['Say <![CDATA[ x ]]> there.', '1:5'],
    ['<title> at the beginning of *its* line.', '1:1'],
    ['<textarea> at the beginning of *its* line.', '1:1'],
    ['<div> is a block, *at times*.', '1:1'],
    ['<script> at the beginning\n\nof *its* line.', '1:1'],
    ['<style>\n\nand nothing else.', '1:1'],
    ['<T>\nin a line of *its* own.', '1:1'],
    ['<pre>\n\na <T> in it\n</pre>', '3:3'],
    ['<div>\nMap<String> in HTML, </3 it\n</div>', '2:4'],
    ['<div\nthat never ends', '1:1'],
  ])('%j is shown', async (source, place) => {
    const after = 'All *after* it stays.\n\n- one\n- two'
    const { html, feedHtml, text, rules } = await render(`${source}\n\n${after}`)
    const name = /<\/?[?!]?[^>\n]*>?/.exec(
      source.replace('<pre>', '').replace('<div>\n', ''),
    )
    for (const output of [html, feedHtml])
      expect(output.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toContain(
        name?.[0],
      )
    expect(html).toContain('<p>All <em>after</em> it stays.</p>')
    expect(feedHtml).toContain('<p>All <em>after</em> it stays.</p>\n<ul>')
    expect(text).toContain('two')
    expect(rules).toContain(`${place} html-shown`)
  })

  it.each([
    'Between <select> and </select> are options.',
    'From <script> to </script> it is code.',
    'The <title> of a <head> is in </title> and </head>.',
    'Type <T>x</T> and it is XML.',
    'A <title>plover</title> is here.',
    '<textarea>plover</textarea> here.',
    '<textarea>plover</textarea>',
    '<title>plover</title> is its name.',
    'Text in <xmp>plover</xmp> too.',
  ])('%j is shown with its partner', async (source) => {
    expect((await render(source)).text).toBe(source)
  })

  it.each([
    '<img src=https://x.example/a.png alt=You and me>',
    '<a title="A "b and c" d" href="https://x.example">t</a>',
    '<details closed>\n\nx\n\n</details>',
    '<b foo>x</b>',
    'x<img src="https://x.example/a.png" nozoom alt="">',
  ])('%j is HTML all the same', async (source) => {
    expect((await render(source)).rules.join()).not.toContain('html-shown')
  })

  it('keeps emphasis in the paragraph that begins with it', async () => {
    const { html } = await render('<title> names a *page*.')
    expect(html).toBe('<p>&#x3C;title> names a <em>page</em>.</p>')
  })

  it('says the letters of the author, and no line twice', async () => {
    const { diagnostics } = await render('A List<String> is short.')
    expect(diagnostics).toMatchObject([
      {
        rule: 'html-shown',
        message: '<String> is not HTML, so it is shown as typed: put it into backticks',
      },
    ])
  })

  it.each([
    'Write `<T>` so.',
    'Write `List<String>` in\n\n```\nList<String>\n<!--\n```',
    'A link <https://x.example>, a mail <me@x.example>.',
    'Is 1 < 2 > 0 and Map<K, V> fine?',
    'A <br> break, <kbd>Q</kbd>, H<sub>2</sub>O.',
    '<p>Text of HTML\n\nand more.',
    'Line one<p>\nline two',
    '<b>bold\n\nand still</b> bold',
    'Escaped \\<select> and &lt;title>.',
  ])('%j needs no word', async (source) => {
    expect((await render(source)).rules).toEqual([])
  })
})

describe('a value without quotes that holds a slash', () => {
  it.each([
    ['x <img src=media/c.png alt=c> y', '<img src="'],
    ['<img src=media/c.png alt=c>', '<img src="'],
    ['<img src=media/c.png alt=c width=300/>', 'width="300"'],
    ['<img alt=c src=media/c.png/>', 'image:media/c.png'],
    ['x <img\nsrc=/c.png alt="A b"> y', 'image:/c.png'],
    ['x <a href=https://tern.example/a>b</a> y', 'href="https://tern.example/a"'],
    ['<a href=https://tern.example/?a=1&b=2>b</a> y', '/?a=1&#x26;b=2"'],
    ['<a href=/a/>b</a> y', 'link:/a/'],
    ['<A HREF=/a TARGET=_blank>b</A> y', 'link:/a'],
    ['<a href="/a"/>b</a> y', 'link:/a'],
    ['- x <a data-x=1/2 href=a.md>b</a>', 'link:a.md'],
  ])('%j is HTML', async (source, expected) => {
    const { html, rules } = await render(source)
    expect(html).toContain(expected)
    expect(html).not.toMatch(/&#x3C;|&gt;/)
    expect(rules.join()).not.toMatch(/html-(?:shown|unclosed)|alt/)
  })

  it.each([
    '`<img src=a/b.png>`',
    '    <img src=a/b.png>',
    'If a<b and c=d/e>f then.',
    'A <foo src=a/b> c.',
  ])('%j is text', async (source) => {
    expect((await render(source)).text).toBe(source.replaceAll('`', '').trim())
  })
})

describe('a script or a style with a blank line inside', () => {
  const code = 'let plover = 1\n\n# curlew\n    if (a < 2) draw(`*dunlin*`)\n'

  it.each([
    ['behind a tag', `<div></div>\n<script>\n${code}</script>`],
    ['inside of a tag', `<div>\n  <script>\n${code}  </script>\n    <p>kept</p>\n</div>`],
    ['as a style', `<div>\n<style>\n${code}</style>\n\nkept\n\n</div>`],
    ['as data', `<div></div>\n<script type="application/ld+json">\n${code}</script>`],
    ['alone', `<script>\n${code}</script>`],
    ['with capitals', `<div></div>\n<SCRIPT>\n${code}</Script >`],
    ['with a tag in a text', `<div></div>\n<script>\nlet p = "<b>"\n\n${code}</script>`],
    ['in a sentence', `Text <script async src="x.js">\n\n${code}</script>`],
    ['twice', `<div></div>\n<script>\n${code}</script>\n<style>\n${code}</style>`],
    ['with CRLF', `<div></div>\n<script>\n${code}</script>`.replaceAll('\n', '\r\n')],
  ])('is not shown %s, and all after it is', async (_, source) => {
    const { html, feedHtml, rules } = await render(`Before.\n\n${source}\n\nAfter *it*.`)
    for (const output of [html, feedHtml]) {
      expect(output).not.toMatch(/plover|curlew|dunlin/)
      expect(output).toContain('<p>After <em>it</em>.</p>')
      if (source.includes('kept')) expect(output).toContain('kept')
    }
    expect(rules.join()).toMatch(/html-(?:element|look)-removed/)
  })

  it('leaves places as they were', async () => {
    const { diagnostics } = await render(
      `<div></div>\n<script>\n${code}</script>\n\n[x](javascript:1)`,
    )
    expect(diagnostics.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '2:1',
      '9:1',
    ])
  })
})

describe('an element that is never closed', () => {
  it.each([
    [
      '<video src="https://x.example/a.mp4" controls>\n\nAfter.',
      '</video></p>\n<p>After.</p>',
    ],
    ['<details>\n<summary>More</summary>\n\nAfter.', '</details>\n<p>After.</p>'],
    ['<table><tr><td>a</td></tr>\n\nAfter.', '</table></div>\n<p>After.</p>'],
    ['Some <a href="https://x.example">link\n\nAfter.', 'link</a></p>\n<p>After.</p>'],
    ['Some <span title="x">text\n\nAfter.', 'text</span></p>\n<p>After.</p>'],
  ])('%j ends with its block', async (source, expected) => {
    const { html, rules } = await render(source)
    expect(html).toContain(expected)
    expect(rules.join()).toContain('html-unclosed')
  })
})

describe('a comment that is never closed', () => {
  it('hides its own block, and holds the file back', async () => {
    const { html, diagnostics } = await render(
      'A.\n\n<!-- remark\nof two lines\n\nB *c*.',
    )
    expect(html).not.toContain('remark')
    expect(html).toContain('<p>B <em>c</em>.</p>')
    expect(diagnostics).toMatchObject([
      { line: 3, column: 1, rule: 'html-comment-unclosed', severity: 'error' },
    ])
  })

  it.each([
    'A <!-- remark.',
    '> <!-- remark\n\nB',
    '- <!-- remark\n- B',
    '<div><!-- remark\n</div>\n\nB',
    '<!-- a <!-- b --> remark -->',
    'A <!-- a <!-- b --> remark -->',
    '<!-- a\n<!-- b -->\nremark\n-->',
  ])('%j is an error', async (source) => {
    expect((await render(source)).rules.join()).toContain('html-comment-unclosed')
  })

  it.each([
    'A <!-- b --> c',
    '<!-- a <!-- b -->',
    '<!-- a <!-- b --> c <!-- d -->',
    'A \\<!-- c',
    '`<!--`',
    'A &lt;!-- c',
    '<!--\n\nb\n\n-->',
  ])('%j is none', async (source) => {
    expect((await render(source)).rules).toEqual([])
  })
})

describe('a picture in the text with blank lines', () => {
  it('stays one block', async () => {
    const { text } = await render(
      '<svg viewBox="0 0 1 1">\n\n    <text>word</text>\n\n</svg>\n\nAfter.',
    )
    expect(text.trim().split('\n').at(-1)).toBe('After.')
  })
})

describe('Markdown inside of HTML', () => {
  it.each([
    ['<div markdown="1">\n**b**\n</div>', '<div>\n<p><strong>b</strong></p>\n</div>'],
    ['<div markdown="block">\n**b**\n</div>', '<p><strong>b</strong></p>'],
    ['<div markdown=1>**b**</div>', '<p><strong>b</strong></p>'],
    ['<section markdown>\n**b**\n</section>', '<p><strong>b</strong></p>'],
    ['<div markdown="1">\n    **b**\n</div>', '<p><strong>b</strong></p>'],
    ['<div markdown="1">\n- **b**\n</div>', '<ul>\n<li><strong>b</strong></li>\n</ul>'],
    ['<p align="center" markdown="1">**b**</p>', '<p><strong>b</strong></p>'],
    ['<td markdown="span">**b**</td>', '<strong>b</strong>'],
    ['<span markdown="1">**b**</span> c', '<span><strong>b</strong></span> c'],
    ['<aside>\n💡 **b**.\n\n</aside>', '<p>💡 <strong>b</strong>.</p>'],
    ['<aside>\n💡 **b**.\n</aside>', '<p>💡 <strong>b</strong>.</p>'],
    ['> <aside>\n> **b**\n> </aside>', '<blockquote>\n<div>\n<p><strong>b</strong></p>'],
    ['- a\n\n  <div markdown="1">\n  **b**\n  </div>', '<p><strong>b</strong></p>'],
    [
      '<details markdown="1">\n<summary>S</summary>\n**b**\n</details>',
      '<summary>S</summary>\n<p><strong>b</strong></p>\n</details>',
    ],
    [
      '<figure markdown>\n![a](https://x.example/a.png)\n</figure>',
      '<img src="https://x.example/a.png" alt="a"',
    ],
  ])('%j is read', async (source, expected) => {
    const { html, rules } = await render(`Before.\n\n${source}\n\nAfter.`)
    expect(html).toContain(expected)
    expect(html).toContain('<p>After.</p>')
    expect(rules.join()).not.toMatch(/html-(?:shown|attribute)/)
  })

  it.each([
    ['<center>![a](https://x.example/a.png)</center>', '1:9 html-shown'],
    ['<details>\n<summary>S</summary>\n**x** [y](z)\n</details>', '3:1 html-shown'],
    ['<div>\n<b>a</b> [y](z)\n</div>', '2:10 html-shown'],
  ])('%j is named once', async (source, expected) => {
    const { rules } = await render(source)
    expect(rules.filter((rule) => rule.includes('html-shown'))).toEqual([expected])
  })

  it.each([
    '<pre>**b** [a](b)</pre>',
    '<p>5**2 and 3**4 and a[0](x y)</p>',
    '<div>\n\n**b**\n\n</div>',
    '<div><code>**b**</code> c</div>',
    '<b>**c**</b>',
  ])('says nothing of %j', async (source) => {
    expect((await render(source)).rules).toEqual([])
  })
})
