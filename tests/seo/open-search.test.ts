import { expect, it } from 'vitest'

import { toSite } from '../../lib/content/store/site.ts'
import { renderOpenSearch } from '../../lib/seo/open-search.ts'

it('tells browsers where the site is searched, below its base path', () => {
  const record = { title: 'Bits & <bytes> of the world', language: 'de' }
  const text = renderOpenSearch(toSite(record, 'https://x.example/blog'))
  expect(text).toContain('<ShortName>Bits &amp; &lt;bytes&gt; o</ShortName>')
  expect(text).toContain('>Artikel aus Bits &amp; &lt;bytes&gt; of the world nach ')
  expect(text).toContain('template="https://x.example/blog/search?q={searchTerms}"')
})
