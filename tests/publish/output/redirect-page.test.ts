import { expect, it } from 'vitest'

import { renderRedirectPage } from '../../../lib/publish/output/redirect-page.ts'

const TO_NEW = { address: 'https://site.example/articles/new', language: 'en' }

it('leads to the new address in every way that a host without redirects has', () => {
  expect(renderRedirectPage(TO_NEW)).toBe(
    `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>https://site.example/articles/new</title>
<link rel="canonical" href="https://site.example/articles/new">
<meta http-equiv="refresh" content="0; url=https://site.example/articles/new">
<p><a href="https://site.example/articles/new">https://site.example/articles/new</a></p>
</html>
`,
  )
})

it('escapes what an address or a language may hold', () => {
  const address = 'https://site.example/?a="<b>&c'
  const page = renderRedirectPage({ address, language: 'en"><script>' })
  expect(page).not.toMatch(/<script|<b>/)
  expect(page.match(/\?a=&quot;&lt;b&gt;&amp;c/g)).toHaveLength(5)
})

it('says to those who draw cards what the new page says, and nothing else of it', () => {
  const html = `<!DOCTYPE html><html><head><link rel="canonical" href="/x">
<title>A &lt;title&gt;</title><meta name="description" content="About it"/>
<meta name="robots" content="noindex"/><meta property="og:title" content="A"/>
<meta property="article:section" content="S"/><meta name="twitter:card" content="c"/>
</head><body><meta property="og:title" content="Not this"><svg><title>Nor this</title></svg>`
  const page = renderRedirectPage({ ...TO_NEW, html })
  const head = page.slice(page.indexOf('<title>'), page.indexOf('<link'))
  expect(head.trim().split('\n')).toEqual([
    '<title>A &lt;title&gt;</title>',
    '<meta name="description" content="About it"/>',
    '<meta property="og:title" content="A"/>',
    '<meta property="article:section" content="S"/>',
    '<meta name="twitter:card" content="c"/>',
  ])
})
