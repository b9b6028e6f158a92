import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, feedHtml, text, excerpt, toc, diagnostics } = await renderMarkdown(source)
  const rules = diagnostics.map(({ rule }) => rule)
  return { all: html + feedHtml + text + excerpt + JSON.stringify(toc), text, rules }
}

describe('html-hidden', () => {
  it.each([
    'a\n\n<div hidden>curlew</div>\n\nb',
    'a\n\n<div hidden>\n\n## curlew\n\n- curlew\n\n</div>\n\nb',
    'a <span hidden>curlew</span> b',
    'a <span HIDDEN="">curlew</span> b',
    'a <span hidden="until-found">curlew</span> b',
    'a\n\n<p style="display:none">curlew</p>\n\nb',
    'a\n\n<p style="color: red; Display : None !important">curlew</p>\n\nb',
    'a\n\n<p style="visibility:hidden">curlew</p>\n\nb',
    'a\n\n<P STYLE="DISPLAY:NONE">curlew</P>\n\nb',
    'a\n\n<Div style="display:none">curlew</Div>\n\nb',
    'a\n\n<Section hidden>\n\ncurlew\n\n</Section>\n\nb',
    'a <b style="opacity:0">curlew</b> b',
    'a <b style="font-size:0">curlew</b> b',
    'a <b><i hidden>curlew</i></b> b',
    'a <i hidden>curlew</i><i hidden>curlew</i> b',
    'a <b style="mso-hide:all">curlew</b> b',
    'a\n\n<div style="overflow:hidden; height:0">curlew</div>\n\nb',
    'a\n\n<div style="mso-element:comment-list">curlew</div>\n\nb',
    ...['hidden', 'd-none', 'is-hidden', 'invisible', 'a hide', 'Hidden b'].map(
      (name) => `a <span class="${name}">curlew</span> b`,
    ),
    'a\n\n<section class="hidden">\n\n# curlew\n\n</section>\n\nb',
    'a\n\n<details hidden><summary>curlew</summary>curlew</details>\n\nb',
  ])('is left out: %j', async (source) => {
    const { all, text, rules } = await render(source)
    expect(all).not.toContain('curlew')
    expect(text).toMatch(/^a\s+b$/)
    expect(new Set(rules)).toEqual(new Set(['html-hidden']))
  })

  it.each(['notes', 'comment', 'Remarks', 'a todo', 'editor-note', 'internal'])(
    'names the class %s of a block, and shows the words',
    async (name) => {
      const { text, rules } = await render(`a\n\n<div class="${name}">kept</div>`)
      expect(text).toBe('a\nkept')
      expect(rules).toContain('html-hidden')
    },
  )

  it.each([
    ...['private', 'draft', 'wip', 'secret', 'unpublished', 'redacted'],
    ...['a members-only', 'speaker-notes', 'logged-in', 'password-protected'],
    ...['MsoCommentText', 'admin-only', 'premium-content', 'drafts hidden'],
  ])('holds back a file with the class %s', async (name) => {
    const { rules } = await render(`a\n\n<div class="${name}">kept</div>`)
    expect(rules).toContain('private-part')
  })

  it('holds back what other signs keep for some', async () => {
    for (const source of [
      '<aside class="notes">a</aside>',
      '<div data-visibility="paid">a</div>',
    ])
      expect((await render(source)).rules).toContain('private-part')
  })

  it.each([
    '<span class="sr-only">kept</span>',
    '<span class="visually-hidden">kept</span>',
    '<div class="hidden md:block">kept</div>',
    '<div class="d-none d-md-block">kept</div>',
    '<div class="hidden-print note spoiler">kept</div>',
    '<a class="internal" href="https://a.example">kept</a>',
    '<div class="member">kept</div>',
    '<span class="katex"><span class="katex-html">kept</span></span>',
    '<pre><code><span class="hidden comment">kept</span></code></pre>',
    '<span class="comment">kept</span>',
    '<div style="max-height:0">kept</div>',
    'A <template> and a </template> kept.',
    '<span aria-hidden="true">kept</span>',
    '<span style="opacity:0.5">kept</span>',
    '<span style="font-size:0.8em">kept</span>',
    '`<p hidden>kept</p>`',
    '<details><summary>kept</summary>b</details>',
  ])('does not concern %j', async (source) => {
    const { text, rules } = await render(source)
    expect(text).toContain('kept')
    expect(rules.join()).not.toMatch(/html-hidden|private/)
  })
})

it.each([
  '<template>curlew</template>',
  'a <template>curlew</template>',
  '<template>\n\n**curlew**\n\n</template>',
])('what %j holds is nowhere, with a word', async (source) => {
  const { all, rules } = await render(source)
  expect(all).not.toContain('curlew')
  expect(rules).toEqual(['html-element-removed'])
})

it('leaves out the second form of a formula of KaTeX', async () => {
  const { all, rules } = await render(
    '<p><b class="katex-mathml">a</b><b class="katex-html">curlew</b></p>',
  )
  expect(all).not.toContain('curlew')
  expect(rules).toContain('html-hidden')
})
