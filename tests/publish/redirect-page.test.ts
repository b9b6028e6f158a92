import { expect, it } from 'vitest'

import { renderRedirectPage } from '../../lib/publish/redirect-page.ts'

it('leads to the new address in every way that a host without redirects has', () => {
  expect(renderRedirectPage('https://site.example/articles/new', 'en')).toBe(
    `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>https://site.example/articles/new</title>
<link rel="canonical" href="https://site.example/articles/new">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=https://site.example/articles/new">
<p><a href="https://site.example/articles/new">https://site.example/articles/new</a></p>
</html>
`,
  )
})

it('escapes what an address or a language may hold', () => {
  const page = renderRedirectPage('https://site.example/?a="<b>&c', 'en"><script>')
  expect(page).not.toMatch(/<script|<b>/)
  expect(page.match(/\?a=&quot;&lt;b&gt;&amp;c/g)).toHaveLength(5)
})
