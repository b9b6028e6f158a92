import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

const FILM = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

async function render(source: string) {
  const { html, feedHtml, text, diagnostics } = await renderMarkdown(source)
  const rules = diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
  return { html, feedHtml, text, rules, diagnostics }
}

describe('a leftover that no one can read', () => {
  it.each([
    ['{{< gallery dir="x" >}}', 'template-shortcode'],
    ['{{% include "a" %}}', 'template-shortcode'],
    ['{{<chart>}}', 'template-shortcode'],
    ['{% include film.html id="1" %}', 'template-liquid'],
    ['{%- assign a = 1 -%}', 'template-liquid'],
    ['{% if page.x %}', 'template-liquid'],
    ['Version {{ site.version }}.', 'template-liquid'],
    ['v{{ version }}', 'template-liquid'],
    ['{{#each items}}', 'template-liquid'],
    ['[gallery ids="1,2"]', 'template-shortcode'],
    ['[contact-form-7 id="3"]', 'template-shortcode'],
    ['@[speakers](abc)', 'template-shortcode'],
    ['[[another note]]', 'template-wiki-link'],
    ['![[another note]]', 'template-wiki-link'],
    ['.. image:: a.png', 'template-mark'],
    ['--8<-- "file.md"', 'template-mark'],
    ['*[HTML]: Hyper Text', 'template-mark'],
    ['[gallery]', 'template-shortcode'],
    ['{{< image-compare before="a.png" after="b.png" >}}', 'template-shortcode'],
    ['{% include image.html src=page.image alt="A" %}', 'template-liquid'],
    ['{% include gallery id="x" caption="c" %}', 'template-liquid'],
    ['include::part.adoc[]', 'template-mark'],
  ])('%j is shown as typed, and named once', async (source, rule) => {
    const { text, diagnostics } = await render(`Before.\n\n${source}\n\nAfter.`)
    expect(text.split('\n')).toEqual([
      'Before.',
      source.replace(/^@\[(.*)\]\(.*/, '@$1'),
      'After.',
    ])
    expect(diagnostics).toMatchObject([{ line: 3, rule }])
    expect(diagnostics[0]?.message).toMatch(/template/)
  })
})

describe('a leftover that is certain', () => {
  it.each([
    ['{{< youtube dQw4w9WgXcQ >}}', `href="${FILM}"`],
    ['{{< youtube id="dQw4w9WgXcQ" title="A film" >}}', '>A film</a>'],
    ['{% youtube dQw4w9WgXcQ %}', `href="${FILM}"`],
    ['{{ youtube(id="dQw4w9WgXcQ") }}', `href="${FILM}"`],
    [`[youtube=${FILM}]`, `href="${FILM}"`],
    [`[youtube]${FILM}[/youtube]`, `href="${FILM}"`],
    ['[embed]https://vimeo.com/1[/embed]', 'href="https://vimeo.com/1"'],
    ['@[youtube](dQw4w9WgXcQ)', `href="${FILM}"`],
    ['@[card](https://x.example/a)', 'href="https://x.example/a"'],
    ['<YouTube id="dQw4w9WgXcQ" />', `href="${FILM}"`],
    ['{{< vimeo 12345 >}}', 'href="https://vimeo.com/12345"'],
    ['{{< gist ada 12ab >}}', 'href="https://gist.github.com/ada/12ab"'],
    ['{{< tweet user="ada" id="12" >}}', 'href="https://twitter.com/ada/status/12"'],
    ['{{< figure src="a.png" alt="A" caption="B" >}}', '<figcaption>B</figcaption>'],
    ['{% asset_img a.png %}', 'alt=""'],
    ['{% asset_img a.png 300 200 alt words %}', 'alt="alt words"'],
    [
      '{{< button href="https://u.example" >}}Btn{{< /button >}}',
      'href="https://u.example"',
    ],
    ['{{< quote author="Ada" >}}Words{{< /quote >}}', '<strong>Ada</strong>: Words'],
    [
      '{{< figure src="a.png" title="T" attr="A" link="https://l.example" >}}',
      'href="https://l.example"',
    ],
    [
      '{{< figure src="a.png" title="T" caption="C" attr="A" >}}',
      '<figcaption>T. C. A</figcaption>',
    ],
    ['<Callout title="T">x</Callout>', '<p><strong>T</strong></p>'],
    ['![[a.png|300]]', '<img'],
    ['![A](a.png =300x200)', 'alt="A"'],
    ['{% highlight js %}\nlet a\n{% endhighlight %}', '<pre data-language="js"'],
    ['[sourcecode language="js"]\nlet a\n[/sourcecode]', '<pre data-language="js"'],
    ['{{< highlight js >}}\nlet a\n{{< /highlight >}}', '<pre data-language="js"'],
    ['> {% highlight js %}\n> let a\n> {% endhighlight %}', '<blockquote>'],
    ['[a](/x) {% raw %}*b*{% endraw %}', '<em>b</em>'],
    ['{{< tab "Linux" >}}\nw\n{{< /tab >}}', '<p><strong>Linux</strong></p>\n<p>w</p>'],
    ['{{< tab Linux >}}\nw\n{{< /tab >}}', '<p><strong>Linux</strong></p>\n<p>w</p>'],
    ['{{< tab name="Mac" >}}\nw\n{{< /tab >}}', '<strong>Mac</strong>'],
    ['{{< tab "A" >}}w{{< /tab >}}', '<p><strong>A</strong>: w</p>'],
    [
      '> {{< tab "A" >}}\n> w\n> {{< /tab >}}',
      '<strong>A</strong>\nw</p>\n</blockquote>',
    ],
    ['{{< details "Summary" >}}\nw\n{{< /details >}}', '<strong>Summary</strong>'],
    ["{{% expand 'Answer' %}}\nw\n{{% /expand %}}", '<strong>Answer</strong>'],
    ['{{% notice tip "Heading" %}}\nw\n{{% /notice %}}', '<strong>Heading</strong>'],
    ['{{< admonition "tip" >}}\nw\n{{< /admonition >}}', '<p>w</p>'],
    ['{{< div "my-class" >}}x{{< /div >}}', '<p>x</p>'],
    ['{{< columns "2" >}}\nw\n{{< /columns >}}', '<p>w</p>'],
    ['{{% notice tip %}}\nHello *you*.\n{{% /notice %}}', 'Hello <em>you</em>.'],
    ['[button link="https://u.example"]Words[/button]', 'href="https://u.example"'],
    ['[video mp4="https://u.example/a.mp4"][/video]', 'href="https://u.example/a.mp4"'],
    ['[audio mp3="https://u.example/a.mp3"][/audio]', 'href="https://u.example/a.mp3"'],
    ['[dropcap]A[/dropcap]nd', '<p>And</p>'],
    ['[quote]Words[/quote]', '<p>Words</p>'],
    ['[su_note note_color="#fff"]\nWords\n[/su_note]', 'Words'],
    ['[col-md-6]Words[/col-md-6]', '<p>Words</p>'],
    ['A [ref]note[/ref] here', '<p>A note here</p>'],
    ['[toggle title="T"]Words[/toggle]', '<strong>T</strong>: Words'],
    ["{% post_link my-post 'Words of it' %}", 'my-post.md\u0001">Words of it</a>'],
    ['{% post_link my-post Words of it %}', 'my-post.md\u0001">Words of it</a>'],
    ['{% post_link my-post "Words" true %}', 'my-post.md\u0001">Words</a>'],
    ['{% post_link my-post %}', 'my-post.md\u0001">my-post</a>'],
    ['{% link Words https://u.example/a %}', 'href="https://u.example/a"'],
    ["{% link 'More words' https://u.example/a true %}", '>More words</a>'],
    ['[About](__GHOST_URL__/about/)', 'link:/about/\u0001'],
    ['![A](__GHOST_URL__/content/images/a.png)', 'image:/content/images/a.png\u0001'],
    ['<a href="__GHOST_URL__">A</a>', 'link:/\u0001'],
    ['[A]\n\n[A]: __GHOST_URL__/x/', 'link:/x/\u0001'],
    ['<NuxtImg src="a.png" alt="A" />', 'alt="A"'],
    ['<LinkCard href="https://u.example" title="T" description="D" />', '>T</a>: D</p>'],
    ['<Button href="https://u.example">Go</Button>', '>Go</a>'],
    ['<Quote author="Ada">Words</Quote>', '<strong>Ada</strong></p>\n<p>Words'],
    ['<Image src={picture} alt="A" />', '<strong>A</strong>'],
    ['[caption id="1"]![a](b.png) Words[/caption]', 'Words'],
    [
      '<Tabs>\n<TabItem value="a" label="With npm">\n\n*it*\n\n</TabItem>\n</Tabs>',
      '<em>it</em>',
    ],
    ['* TOC\n{:toc}', '<p>After.</p>'],
    ['[TOC]', '<p>After.</p>'],
    ['[[_TOC_]]', '<p>After.</p>'],
    ['Text\n{: .wide }', '<p>Text</p>'],
    ['A block. ^block-1', '<p>A block.</p>'],
    ["import Tabs from './tabs'", '<p>After.</p>'],
    ['export const meta = {\n  a: 1,\n}', '<p>After.</p>'],
    ...[
      '{% include figure.html src="a.png" alt="A tern" caption="C" %}',
      '{% include image.html url="/a.png" description="A tern" %}',
      '{% include figure image_path="/a.png" alt="A tern" %}',
      '{% include "linked-figure.html", image: "/a.png", alt: "A tern" %}',
      '{% include img.html file="a.png" alt="A tern" %}',
      '{% image_with_class "a.png" "wide" "A tern" %}',
      '{% responsive_image path: a.png alt: "A tern" %}',
      '{% picture a.png --alt A tern %}',
      '{{< legacy-img src="a.png" alt="A tern" caption="" >}}',
      '{{< img-center src="a.png" alt="A tern" >}}',
      '{{< photo "a.png" "A tern" >}}',
    ].map((source): [string, string] => [source, 'alt="A tern"']),
    [
      '{% hint style="info" %}\n**b**\n{% endhint %}',
      '<p><strong>b</strong></p>\n</aside>',
    ],
    ['{% hint style="danger" %}\nb\n{% endhint %}', 'alert-caution'],
    ['{% note warning %}\nb\n{% endnote %}', 'alert-warning'],
    ['{% note info %}\n```js\nx\n```\n{% endnote %}', 'data-language="js"'],
    ['- a\n\n  {% hint style="tip" %}\n  b\n  {% endhint %}', '<p>b</p>\n</aside>'],
    ['a {% hint style="info" %}b{% endhint %} c', '</aside>\n<p>c</p>'],
    [
      '{% tabs %}\n{% tab title="One" %}\nA\n{% endtab %}\n{% endtabs %}',
      '<p><strong>One</strong></p>\n<p>A</p>',
    ],
    ['{% content-ref url="a.md" %}\n[b](a.md)\n{% endcontent-ref %}', '>b</a></p>'],
    [
      '{% code title="a.js" %}\n```js\nx\n```\n{% endcode %}',
      '<p><strong>a.js</strong></p>\n<figure',
    ],
    ['{% include youtube.html id="dQw4w9WgXcQ" %}', `href="${FILM}"`],
    ['{% include video id="dQw4w9WgXcQ" provider="youtube" %}', `href="${FILM}"`],
    ['{% embed url="https://youtu.be/dQw4w9WgXcQ" %}', `href="${FILM}"`],
    ['![A tern|100](a.png) b', 'alt="A tern"'],
    ['![A tern|100x200](a.png) b', 'alt="A tern"'],
    ['![|100](a.png) b', 'alt=""'],
    ['![A tern|100][p] b\n\n[p]: a.png', 'alt="A tern"'],
    ['| ![A tern\\|100](a.png) |\n|---|\n| b |', 'alt="A tern"'],
    ['![A](./a.png "The tern" =30x)', '<figcaption>The tern</figcaption>'],
    ["![A](./a.png 'The tern' =30x20)", '<figcaption>The tern</figcaption>'],
    ['See [[note#Part|the words]].', '<p>See the words.</p>'],
    ['![A](a.png){ width="300" }', '<img'],
    ['[B](https://u.example){ .md-button }', '>B</a></p>'],
    ['[B](https://u.example){.b target="_blank"} and', '>B</a> and</p>'],
    ['![A](a.png){width=50%}', '<img'],
    ['![A](a.png){#fig-1 .wide}', '<img'],
    ['**b**{.c} `d`{.python} e', '<p><strong>b</strong> <code>d</code> e</p>'],
    ['[words]{.underline} so', '<p>words so</p>'],
    ['[x][y]{.b}\n\n[y]: https://u.example', '>x</a></p>'],
    ['So {++in++} and {==m==}.', '<p>So <ins>in</ins> and <mark>m</mark>.</p>'],
    ['%[https://youtu.be/dQw4w9WgXcQ]', `href="${FILM}"`],
    ['%[https://u.example/a]', '>u.example/a</a>'],
    [':LOGBOOK:\nCLOCK: [2020-01-01]\n:END:\n\nA', '<p>A</p>'],
    [':PROPERTIES:\n:ID: 1\n:END:\n\nA', '<p>A</p>'],
    ['H~2~O', '<p>H<sub>2</sub>O</p>'],
    ['x^2^ + y^n+1^', '<p>x<sup>2</sup> + y<sup>n+1</sup></p>'],
  ])('%j is read', async (source, expected) => {
    const { html, feedHtml, rules } = await render(`Before.\n\n${source}\n\nAfter.`)
    for (const output of [html, feedHtml]) {
      expect(output).not.toMatch(
        /\{[{%:]|[%}]\}|\[\[|\[\/?[a-z]+[ =]|<\/?(?:Tab|You)|import|\^/,
      )
      expect(output).toContain('<p>Before.</p>')
      expect(output).toContain('<p>After.</p>')
    }
    expect(html).toContain(expected)
    expect(rules.join()).toMatch(/template-(?:shortcode|liquid|wiki-link|mdx|mark)/)
  })

  it('shows no remark of the author', async () => {
    const source =
      'A {/* curlew */} b.\n\n{% comment %}\ncurlew\n\ncurlew\n{% endcomment %}\n\nc'
    const { html, feedHtml, text } = await render(source)
    expect(html + feedHtml + text).not.toContain('curlew')
    expect(text).toMatch(/^A\s+b\.\nc$/)
  })
})

it.each(['Well done :tada: all.', 'A word^[a note] here.'])(
  '%j is shown as typed, and named',
  async (source) => {
    const { text, rules } = await render(source)
    expect({ text, rules }).toEqual({
      text: source,
      rules: [expect.stringMatching(/^1:\d+ template-mark$/)],
    })
  },
)

describe('MDX', () => {
  it('is named at each line, an end with its beginning', async () => {
    const { diagnostics } = await render(
      "import Box from 'a'\n\n<Box>\n\nb\n\n</Box>\n\n<Chart x={1} />",
    )
    expect(diagnostics.map(({ line, rule }) => ({ line, rule }))).toEqual([
      { line: 1, rule: 'template-mdx' },
      { line: 3, rule: 'template-mdx' },
      { line: 9, rule: 'template-mdx' },
    ])
  })

  it.each([
    '<T>\nis a type',
    '<CENTER>\n\nb\n\n</CENTER>',
    '<P>a</P>',
    '<B>a</B>',
    '<A NAME="b"></A>',
    'export is a word',
  ])('%j is none', async (source) => {
    expect((await render(source)).rules.join()).not.toContain('mdx')
  })
})

describe('a leftover in an address', () => {
  it.each([
    ['[a]({{ site.baseurl }}/x)', 'href="␁link:/x␁"'],
    ['[a]({{ site.url }})', 'href="␁link:/␁"'],
    ["[a]({{ '/x' | relative_url }})", 'href="␁link:/x␁"'],
    ['<a href="{{ site.baseurl }}/x">a</a>', 'href="␁link:/x␁"'],
    ['[a]({{< ref "b.md#c" >}})', 'href="␁link:b.md#c␁"'],
    ['[a]({% link _posts/2020-01-01-b.md %})', 'href="␁link:2020-01-01-b.md␁"'],
    ['[a][1]\n\n[1]: {{ site.baseurl }}/x', 'href="␁link:/x␁"'],
    ['![a]({{ site.baseurl }}/x.png)', 'src="␁image:/x.png␁"'],
  ])('%j is read where it is certain', async (source, expected) => {
    const { html, diagnostics } = await render(source)
    expect(html.replaceAll('\u0001', '␁')).toContain(expected)
    expect(diagnostics).toHaveLength(1)
  })

  it.each([
    '[words]({{ page.x }}/y)',
    '![words]({{ page.x }}/y.png)',
    '[words][1]\n\n[1]: {{ page.x }}/y',
    '<a href="{{ page.x }}">words</a>',
    '<a href="{% if a %}b{% endif %}" title=\'x\'>words</a>',
    '<img src="{{ page.x }}" alt="words">',
  ])('%j leaves the words, with one diagnostic', async (source) => {
    const { html, text, diagnostics } = await render(source)
    expect(html).not.toMatch(/href|src|[{}\uFDD1]/)
    expect(text).toBe('words')
    expect(diagnostics).toHaveLength(1)
  })

  it('takes no definition below it along', async () => {
    const { html } = await render(
      '[a][1] [b][2]\n\n[1]: {{ x }}/y\n[2]: https://b.example',
    )
    expect(html).toMatch(/^<p>a <a href="https:\/\/b\.example"[^>]*>b<\/a><\/p>$/)
  })
})

describe('a link in two brackets', () => {
  it.each([
    ['[[http://a.example|x]]', 'http://a.example', 'x'],
    ['[[https://a.example/b#c|x y]]', 'https://a.example/b#c', 'x y'],
    ['[[https://a.example/]]', 'https://a.example/', 'https://a.example/'],
    ['[[mailto:a@b.example|x]]', 'mailto:a@b.example', 'x'],
  ])('%j is one', async (source, address, words) => {
    const { html, diagnostics } = await render(source)
    expect(html).toContain(`href="${address}"`)
    expect(html).toContain(`>${words}</a>`)
    expect(diagnostics[0]?.message).toContain(`write [${words}](${address})`)
  })
})

describe('a tag of Word', () => {
  it.each([
    ['a <st1:place>b</st1:place> c', 'a b c', 'html-element-removed'],
    ['a <st1:place w:st="on">b</st1:place> c', 'a b c', 'html-element-removed'],
    ['a b<o:p></o:p> c', 'a b c', 'html-element-removed'],
    ['<p>a b <o:p>c</o:p></p>', 'a b c', 'html-element-removed'],
    ['a <v:x y="z">b c', 'a <v:x y="z">b c', 'html-shown'],
  ])('is named: %j', async (source, expected, rule) => {
    const { text, diagnostics } = await render(source)
    expect(text).toBe(expected)
    expect(diagnostics).toMatchObject([{ rule }])
  })
})

it.each([
  '{% raw %}{{ x }} {% if y %}{% endraw %}',
  '{% verbatim %}*{{ x }}*{% endverbatim %}',
  '{% raw %}\n```\n{{ x }}\n```\n{% endraw %}',
])('%j holds text, and is named alone', async (source) => {
  const { text, rules } = await render(source)
  expect(text).toContain('{{ x }}')
  expect(rules).toEqual(['1:1 template-liquid'])
})

it.each(['<p><code>{{ x }}</code></p>', '<div>\n<b>a</b> <kbd>{{ x }}</kbd>\n</div>'])(
  'code in HTML is no leftover: %j',
  async (source) => expect((await render(source)).rules).toEqual([]),
)

describe('an article about templates', () => {
  it.each([
    'In Hugo one writes `{{< figure >}}`.',
    '```liquid\n{% include a.html %}\n{{ page.title }}\n```',
    '    {% include a.html %}',
    '<code>{{ x }}</code>',
    '<pre>\n{{ x }}\n</pre>',
    '```mdx\nimport A from "a"\n\n<Tabs />\n```',
    '`[[note]]` and `[gallery ids="1"]`',
    '<!-- {{ x }} -->',
  ])('%j has no complaint', async (source) => {
    expect((await render(source)).rules).toEqual([])
  })

  it.each([
    'A workflow has $'.concat('{{ secrets.KEY }}.'),
    'An array has a[[0]] in it, and [[1]](https://x.example).',
    'A [video] of a [gallery] in brackets.',
    'import duties are high',
    'Dear reader, {x} is a set, and {{x}.',
    'Escaped \\{{ x }}.',
    '2 ^2',
    'At 10:30:45, std::vec::Vec and a:b:c.',
    'https://x.example/:id:/a and `:tada:`',
    'A ~b~ c, ~/a~b/c, 5~6 and 7~8.',
    'From ^here^ to `x^2^`.',
    String.raw`Escaped \[brackets\] and \(parentheses\), and \[ ] alone.`,
    String.raw`In code: \`\(x^2\)\`.`.replaceAll('\\`', '`'),
    'a[^1]\n\n[^1]: note',
    '[a [b]](https://x.example)',
  ])('%j is prose', async (source) => {
    expect((await render(source)).rules).toEqual([])
  })
})

const ROOT = '{{ site.baseurl }}'

describe('an address of several templates', () => {
  it.each([
    [`[a](${ROOT}{% post_url 2010-01-01-name %})`, 'link:2010-01-01-name.md'],
    [`[a](${ROOT}{% link _posts/2010-01-01-name.md %})`, 'link:2010-01-01-name.md'],
    [`[a](${ROOT}{% post_url 2010-01-01-name %}#part)`, 'link:2010-01-01-name.md#part'],
    [`<a href="${ROOT}{% post_url 2010-01-01-name %}">a</a>`, 'link:2010-01-01-name.md'],
    [`[a]\n\n[a]: ${ROOT}{% post_url 2010-01-01-name %}`, 'link:2010-01-01-name.md'],
    [`[a](<${ROOT}{% post_url 2010-01-01-name %}>)`, 'link:2010-01-01-name.md'],
    [`![a](${ROOT}{% link assets/a.png %})`, 'image:assets/a.png'],
    [`[a]({{ site.url }}${ROOT}/about/)`, 'link:/about/'],
    [`[a]({{ site.url }}${ROOT}{% post_url name %})`, 'link:name.md'],
    [`[a](${ROOT}{{ "/x/" }})`, 'link:/x/'],
    [`[a](${ROOT}{{ '/x/' | relative_url }})`, 'link:/x/'],
    [`[a](${ROOT})`, 'link:/'],
  ])('%j leads to %s', async (source, expected) => {
    const { html, rules } = await render(source)
    expect(html).toContain(`"\u0001${expected}\u0001"`)
    expect(new Set(rules.map((rule) => rule.split(' ')[1]))).toEqual(
      new Set(['template-liquid']),
    )
  })
})

describe('a shortcode that is shown as typed', () => {
  it.each([
    ['{{</* youtube id */>}}', '{{< youtube id >}}'],
    ['{{%/* x */%}}', '{{% x %}}'],
    ['{{</* a b="c" */>}}w{{</* /a */>}}', '{{< a b="c" >}}w{{< /a >}}'],
    [
      '{{</* a "*b* `c` [d](e) _f_ ==g== $h$" */>}}',
      '{{< a "*b* `c` [d](e) _f_ ==g== $h$" >}}',
    ],
    ['{{</* a "https://x.example" */>}}', '{{< a "https://x.example" >}}'],
  ])('%j shows %j', async (source, shown) => {
    for (const body of [`So ${source}.`, `<p>So ${source}.</p>`, `- So ${source}.`]) {
      const { text, html, rules } = await render(body)
      expect(text).toBe(`So ${shown}.`)
      expect(html).not.toMatch(/<(?:em|a|code|mark|math)\b/)
      expect(rules.join()).toContain('template-shortcode')
    }
  })

  it('is left out where it is a remark', async () => {
    expect((await render('So {{/* curlew */}}.')).text).toBe('So .')
  })
})

it('names a grid table once', async () => {
  const source = '+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+'
  const { text, rules } = await render(source)
  expect(text.split(/\s/)).toEqual(source.split(/\s/))
  expect(rules).toEqual(['1:1 template-mark'])
})

it.each([
  'f(x){.a}',
  'A {word}, [a]{word} and [a](b.md){key}',
  '`[a](b){.c}`',
  '1 + 2 +--+ 3',
  '10 % [https://x.example]',
  'The [first] and the [second].',
  'A [link] there.\n\n[link]: https://x.example',
  String.raw`Write \[b] and \[/b] so.`,
  '`[b]x[/b]`',
  '[quote](https://x.example) and [ref][quote]\n\n[quote]: https://x.example',
])('%j holds no shortcode', async (source) => {
  expect((await render(source)).rules.join()).not.toContain('template')
})

it('leaves conditions of Word out, and says so once', async () => {
  const { html, diagnostics } = await renderMarkdown(
    'a <![if !supportLists]><b>b</b><![endif]> c',
  )
  expect(html).toBe('<p>a <b>b</b> c</p>')
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['html-element-removed'])
})
