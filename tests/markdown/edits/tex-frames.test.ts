import { expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/markdown/pipeline'

const { raw } = String

it.each([
  [raw`So \(x^2\) it is.`, '<p>So ∎ it is.</p>'],
  [raw`In base \(b\), \(b^2\).`, '<p>In base ∎, ∎.</p>'],
  [raw`\(9&lt;b_1\)`, '<p>∎</p>'],
  [raw`\[ E = mc^2 \]`, '∎'],
  [raw`So \[E = mc^2\] it is.`, '<p>So ∎ it is.</p>'],
  [`\\[\n\\frac{a}{b}\n\\]\n\nAfter **it**.`, '∎\n<p>After <strong>it</strong>.</p>'],
  ['\\[ a = 1,\n b = 2\\]\n\nAfter.', '∎\n<p>After.</p>'],
  ['Is \\[\na = 1\n\\] so?', '<p>Is ∎ so?</p>'],
  ['Is \\[a = 1,\nb = 2\\] so?', '<p>Is</p>\n∎\n<p>so?</p>'],
  ['> \\[\n> a = 1\n> \\]\n> so', '<blockquote>\n∎\n<p>so</p>\n</blockquote>'],
  ['- \\[\n  a = 1\n  \\]\n- b', '<ul>\n<li>\n∎\n</li>\n<li>b</li>\n</ul>'],
  ['\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}\n\nSo.', '∎\n<p>So.</p>'],
  ['So $latex x^2$ and [latex]y^2[/latex] is.', '<p>So ∎ and ∎ is.</p>'],
  ['So $latex x$ is.', '<p>So ∎ is.</p>'],
  [raw`So $latex \alpha&bg=ffffff&fg=000&s=2$.`, '<p>So ∎.</p>'],
  ['[latex]z[/latex]', '<p>∎</p>'],
  ['So <script type="math/tex">x^2</script> is.', '<p>So ∎ is.</p>'],
  ['<script type="math/tex">x^2</script>\n\nSo.', '<p>∎</p>\n<p>So.</p>'],
  ['<script type="math/tex; mode=display">x^2</script>\n\nSo.', '∎\n<p>So.</p>'],
])('%j is shown as a formula', async (source, expected) => {
  const { html, diagnostics } = await renderMarkdown(source)
  expect(html.replace(/<math .*?<\/math>/gs, '∎').trim()).toBe(expected)
  const rules = diagnostics.map(({ rule }) => rule)
  const count = expected.split('∎').length - 1
  expect(rules).toEqual(Array.from({ length: count }, () => 'template-mark'))
})

it('takes an environment between dollar signs as it stands', async () => {
  const source = '$$\n\\begin{align}\na &= b\n\\end{align}\n$$\n\nSo.'
  const { html, diagnostics } = await renderMarkdown(source)
  expect(html).toContain('</math>\n<p>So.</p>')
  expect(diagnostics).toEqual([])
})

it.each([
  raw`An escaped \[bracket\] and \(paren\).`,
  raw`Words \begin{equation} without an end.`,
  raw`A \begin{letter} and \end{letter}.`,
  '`\\(x^2\\)`',
  '<img src="https://x.example/?\\begin{align*}a_1\\end{align*}" alt="\\(a_1\\)">',
  '[a](https://x.example/?\\(a_1\\) "\\(a_1\\)")',
  'A price of $latex 5 and $6.',
  'Write [latex] there.',
  '`$latex x^2$`',
  '    \\[x^2\\]',
  '```\n\\[x^2\\]\n```',
])('%j holds none', async (source) => {
  const { html, diagnostics } = await renderMarkdown(source)
  expect(html).not.toContain('<math')
  expect(diagnostics.filter(({ rule }) => rule === 'template-mark')).toEqual([])
})
