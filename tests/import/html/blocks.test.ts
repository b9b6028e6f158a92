import { describe, expect, it } from 'vitest'
import { openHtmlBody } from '@/lib/import/html/open-html-body.ts'

function write(html: string): string {
  return openHtmlBody(html, { title: 'The title' })
    .write(({ url }) => url)
    .trim()
}

const GUTTER =
  '<table class="rouge-table"><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>a\n b\n</pre></td></tr></table>'

describe('code', () => {
  it.each([
    [
      'a class of the code',
      '<pre><code class="language-js">a\n</code></pre>',
      '```js\na\n```',
    ],
    [
      'a brush',
      '<pre class="brush: php; gutter: false">&lt;?php</pre>',
      '```php\n<?php\n```',
    ],
    [
      'an attribute',
      '<pre data-code-block-lang="go"><span>a<br><br> b</span></pre>',
      '```go\na\n\n b\n```',
    ],
    [
      'a frame',
      `<div class="language-rust"><pre><code>${GUTTER}</code></pre></div>`,
      '```rust\na\n b\n```',
    ],
    ['a class of Crayon', '<pre class="lang:sh decode:true">a</pre>', '```sh\na\n```'],
    ['none', '<pre>```\na</pre>', '````\n```\na\n````'],
    ['a list', '<ul><li>a<pre>b\n c</pre></li></ul>', '- a\n  ```\n  b\n   c\n  ```'],
    [
      'breaks in a paragraph',
      '<p><code>a {<br>\n  b<br>\n}</code></p>',
      '```\na {\n  b\n}\n```',
    ],
  ])('is a fence with the language of %s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown)
  })
})

describe('headings', () => {
  it.each([
    ['one down where one is the first level', '<h1>a</h1><h2>b</h2>', '## a\n\n### b'],
    ['as they are otherwise', '<h2>a</h2><h3><b>b</b></h3>', '## a\n\n### b'],
    ['without the title', '<h1>The <i>title</i></h1><p>a</p>', 'a'],
    ['without empty ones', '<h2><br></h2><p>a</p>', 'a'],
    [
      'with an id that a link names',
      '<h2 id="b">a</h2><a href="#b">c</a>',
      '## a {#b}\n\n[c](#b)',
    ],
    ['as one line', '<h2>a<br>b<div>c</div></h2>', '## a b c'],
  ])('come %s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown)
  })
})

describe('tables', () => {
  it.each([
    [
      'lines of cells',
      '<tr><th>a<th align="right">b<tr><td>1<td><p>2|3</p>',
      '| a | b |\n| - | -: |\n| 1 | 2\\|3 |',
    ],
    ['an empty head', '<tr><td>a<td>b', '| | |\n| - | - |\n| a | b |'],
    [
      'HTML where a cell spans',
      '<tr class="x"><td colspan="2">a<tr><td style="x">b<td>c',
      '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
    ],
    ['paragraphs of a frame', '<tr><td><p>a</p><p>b</p>', 'a\n\nb'],
  ])('are %s', (_, rows, markdown) => {
    expect(write(`<table>${rows}</table>`)).toBe(markdown)
  })
})

describe('blocks', () => {
  it.each([
    ['paragraphs at two breaks', 'a<br><br>b<br>c', 'a\n\nb\\\nc'],
    ['a list in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['numbers from a start', '<ol start="5"><li>a</li></ol>', '5. a'],
    ['boxes to tick', '<ul><li><input type="checkbox" checked> a</li></ul>', '- [x] a'],
    ['a link around blocks', '<a href="b"><h2>a</h2><p>c</p></a>', '## [a](b)\n\n[c](b)'],
    [
      'what unfolds',
      '<details><summary>a</summary><p>b</p></details>',
      '<details>\n<summary>a</summary>\n\nb\n\n</details>',
    ],
    ['no line at the ends', '<hr><p>a</p><hr><p>b</p><hr>', 'a\n\n---\n\nb'],
    ['plain words of Google Docs', '<b style="font-weight:normal"><p>a</p></b>', 'a'],
    ['neighbours as one', '<p><b>a</b> <strong>b</strong></p>', '**a b**'],
    ['nothing of a form', '<p>a</p><form><input><button>b</button></form>', 'a'],
    [
      'formulas',
      '<p>a <script type="math/tex">x^2</script> <img class="latex" alt="y_1"></p>',
      'a $x^2$ $y_1$',
    ],
    [
      'formulas in a line, where one is certain',
      '<p>The $d$-th of $n=10$, $\\hat{Y}$, for $5 and $6</p><pre><code>$a$</code></pre>',
      'The $d$-th of $n=10$, $\\hat{Y}$, for $5 and $6\n\n```\n$a$\n```',
    ],
    [
      'words where none is',
      '<p>The $name$ of $10$</p><pre><code>$x_{1}$</code></pre>',
      'The $name\\$ of $10\\$\n\n```\n$x_{1}$\n```',
    ],
  ])('are %s', (_, html, markdown) => {
    expect(write(html)).toBe(markdown)
  })
})
