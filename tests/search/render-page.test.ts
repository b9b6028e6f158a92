import { expect, it } from 'vitest'

import { renderIndexedPage } from '../../lib/search/render-page.ts'

it('escapes everything but the body', () => {
  const page = renderIndexedPage({
    ...{ url: '/articles/a', title: 'A < B & "C"', subtitle: '<i>', language: 'en' },
    ...{
      html: '<h2 id="x">X</h2>',
      year: '2026',
      publishDate: '2026-01-02T00:00:00.000Z',
    },
    ...{ topics: ['"R" & <D>'], authors: ['Ada'] },
  })
  expect(page).toContain(
    '<h1 data-pagefind-meta="title">A &lt; B &amp; &quot;C&quot;</h1>',
  )
  expect(page).toContain('<p>&lt;i&gt;</p>\n<h2 id="x">X</h2>')
  expect(page).toContain('"topic[content]" content="&quot;R&quot; &amp; &lt;D&gt;"')
})

it('reads no sign of the link beside a heading as its text', () => {
  const link = '<a class="heading-anchor" href="#x" aria-label="A > B"><span>#</span></a>'
  const page = renderIndexedPage({
    ...{ url: '/articles/a', title: 'A', subtitle: '', language: 'en', year: '2026' },
    ...{ publishDate: '2026-01-02T00:00:00.000Z', topics: [], authors: [] },
    html: `<h2 id="x">X${link}</h2><p>Y</p><h3 id="z">Z${link}</h3>`,
  })
  expect(page).toContain('<h2 id="x">X</h2><p>Y</p><h3 id="z">Z</h3>')
})
