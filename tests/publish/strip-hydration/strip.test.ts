import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  StripHydrationError,
  stripHydration,
} from '../../../lib/publish/strip-hydration/strip.ts'

const FIXTURES = new URL('../fixtures/strip-hydration/', import.meta.url)

const FLIGHT = '<script>self.__next_f.push([1,"0:{\\"b\\":\\"x\\"}\\n"])</script>'

/** Everything that React's start needs and nobody else. */
const NOISE = [
  '<script src="/_next/static/chunks/0j1w.js" async=""></script>',
  '<script src="/blog/_next/static/chunks/0j1w.js" async="" nonce="a>b"></script>',
  '<script src="https://cdn.example/_next/static/chunks/0j1w.js"></script>',
  '<script src="/_next/static/chunks/0cz1.js" noModule=""></script>',
  '<script type="module" src="/_next/static/chunks/0cz1.js"></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>',
  '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
  '<script id="_R_">import("/_next/static/a.js")</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  FLIGHT,
  `<SCRIPT nonce='"'>self.__next_f.push([1,"$RC(</scripty>"])</Script >`,
  '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0j1w.js"/>',
  '<link href="/blog/_next/static/a.js" rel="modulepreload">',
  '<meta name="next-size-adjust" content=""/>',
  '<div hidden=""><!--$--><!--/$--></div>',
  ...['<!-- -->', '<!--$-->', '<!--/$-->', '<!--&-->', '<!--/&-->'],
]

const KEPT = [
  '<script>document.documentElement.dataset.theme = localStorage.theme</script>',
  '<script type="module" src="/assets/enhance-3f2a.js"></script>',
  '<script src="/_next/other.js"></script>',
  '<script src="/assets/a.js?from=/_next/static/"></script>',
  '<script type="application/ld+json">{"name":"self.__next_f.push $RC( <!--$-->"}</script>',
  '<script type="speculationrules">{"prerender":[]}</script>',
  '<script type="text/plain" src="/_next/static/a.js"></script>',
  '<link rel="modulepreload" href="/assets/enhance-3f2a.js">',
  '<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin="">',
  '<link rel="preload" as="style" href="/_next/static/chunks/a.css">',
  '<link rel="preload" as="image" href="/media/a.svg" imageSrcSet="/media/b.svg 2x">',
  '<style data-href="a">p::after { content: "<!--$-->" }</style>',
  '<div hidden=""></div>',
  '<div hidden=""><p>text</p></div>',
  '<p data-precedence="next" title="<!--$-->">text</p>',
  `<p title='<script src="/_next/static/a.js"></script>'>text</p>`,
  '<textarea><!-- --><script src="/_next/static/a.js"></script></textarea>',
  '<pre><code>self.__next_f.push([1]) $RC("B:0","S:0") &lt;!--$--></code></pre>',
  '<svg><title>Drawing</title></svg>',
  '<svg><g><title>Part</title></g></svg><svg/>',
  ...['<h2 id="S:0">Not late</h2>', '<div id="S:0" title="hidden">Not late</div>'],
  ...['<template id="a"></template>', '<tr id="S:x"></tr>', '</meta></title>'],
  '<p itemscope=""><meta itemprop="a" content="b"><link itemprop="c" rel="canonical" href="d"></p>',
  ...['<!-- a comment -->', '<!---->', '<!--$$-->'],
]

const REFUSED = [
  ['<!--$?--><template id="B:0"></template>wait<!--/$-->', '<!--$?-->'],
  ['<!--$!--><template data-dgst="1"></template><!--/$-->', '<!--$!-->'],
  ['<!--$~-->', '<!--$~-->'],
  ['<template id="B:0"></template>', '<template id="B:0">'],
  ['<td><template id="P:1f"></template></td>', '<template id="P:1f">'],
  ['<div hidden id="S:0"><p>late</p></div>', '<div hidden id="S:0">'],
  ['<div id="S:0" hidden="">late</div>', '<div id="S:0" hidden="">'],
  ['<svg aria-hidden="true" style="display:none" id="S:0">', 'id="S:0"'],
  ['<table hidden><tbody id="S:1">', '<tbody id="S:1">'],
  ['<script>$RC("B:0","S:0")</script>', '$RC'],
  ['<script>$RS=function(a,b){};$RS("S:2","P:2")</script>', '$RS'],
  ['<script nonce="x">$RX("B:0")</script>', '$RX'],
  ['<script>$RB=[];$RV=function(a){}</script>', '$RB'],
  ['<script>(0,self.__next_f).push([1])</script>', '__next_f'],
  ['<script>var b=self.__next_f</script>', '__next_f'],
  ['<script>__NEXT_CLIENT_RESUME=fetch(location)</script>', '__NEXT_'],
  ['<title>Late</title>', 'metadata in the body: <title>'],
  ['<svg></svg><title>Late</title>', 'metadata in the body: <title>'],
  ['<meta name="description" content="late"/>', 'metadata in the body: <meta'],
  ['<link rel="canonical" href="https://a.example/"/>', 'metadata in the body: <link'],
] as const

describe('a stripped page', () => {
  it.each(NOISE)('has no %s', (noise) => {
    expect(stripHydration(pageOf(`<p>a</p>${noise}b`, noise))).toBe(pageOf('<p>a</p>b'))
  })

  it.each(KEPT)('still has %s', (kept) => {
    const page = pageOf(`<p>a</p>${kept}b`)
    expect(stripHydration(page)).toBe(page)
  })

  it.each([
    [
      '<link rel="stylesheet" href="/a.css" data-precedence="next"/>',
      '<link rel="stylesheet" href="/a.css"/>',
    ],
    [
      '<style data-href="a b" data-precedence="high" media="print">p{}</style>',
      '<style media="print">p{}</style>',
    ],
    [
      `<link title=' data-precedence="x"' data-precedence>`,
      `<link title=' data-precedence="x"'>`,
    ],
  ])('has %s without React’s marks', (marked, plain) => {
    expect(stripHydration(pageOf('', marked))).toBe(pageOf('', plain))
  })

  it('has no build id after its doctype', () => {
    const page = pageOf('<!--build-->')
    const marked = page.replace('<!DOCTYPE html>', '<!DOCTYPE html><!--5dE_-x-->')
    expect(stripHydration(marked)).toBe(page)
  })

  it.each(['home', 'article', 'not-found'])('is what a person expects: %s', (name) => {
    const stripped = stripHydration(readFixture(`${name}.html`))
    expect(stripped).toBe(readFixture(`${name}.stripped.html`))
    expect(stripHydration(stripped)).toBe(stripped)
  })

  it('says what its author wrote, whatever that is', () => {
    const piece = fc.record({ text: hostileText(), noise: fc.constantFrom('', ...NOISE) })
    fc.assert(
      fc.property(fc.array(piece), hostileText(), (pieces, title) => {
        const texts = pieces.map(({ text }) => toMarkup(text))
        const noisy = pieces.map(({ noise }, i) => `${texts[i]}${noise}`)
        const page = pageOf(texts.join(''), `<title>${escapeText(title)}</title>`)
        const raw = pageOf(noisy.join(''), `<title>${escapeText(title)}</title>${FLIGHT}`)
        expect(stripHydration(raw)).toBe(page)
        expect(stripHydration(page)).toBe(page)
      }),
    )
  })
})

describe('a page is refused', () => {
  it.each(REFUSED)('with %s', (markup, named) => {
    const refusal = refusalOf(pageOf(`<p>a</p>${markup}`))
    expect(refusal).toBeInstanceOf(StripHydrationError)
    expect(refusal).toHaveProperty('message', expect.stringContaining(named))
  })

  it('when it is Next’s error page', () => {
    const page = pageOf('').replace('lang="en"', 'id="__next_error__"')
    expect(() => stripHydration(page)).toThrow(/error page/)
  })

  it('when it is cut off, wherever', () => {
    const page = readFixture('not-found.html')
    for (let length = 0; length < page.length - 1; length += 7) {
      expect(() => stripHydration(page.slice(0, length))).toThrow(StripHydrationError)
    }
  })
})

function pageOf(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
}

function readFixture(name: string): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8')
}

function refusalOf(page: string): unknown {
  try {
    return stripHydration(page)
  } catch (error) {
    return error
  }
}

/** Text that would be markup if it were not escaped. */
function hostileText(): fc.Arbitrary<string> {
  const fragments = [...NOISE, ...KEPT, ...REFUSED.map(([markup]) => markup)]
  const piece = fc.oneof(
    fc.constantFrom(...fragments),
    fc.constantFrom(...`<>&"'-!/$= \n`, '</', '<!--', '-->', 'script', '</html>'),
    fc.string({ unit: 'grapheme' }),
  )
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
}

/** As React and hast-util-to-html write text and attributes: `>` may stay. */
function toMarkup(text: string): string {
  const quoted = text.replaceAll('&', '&amp;').replaceAll('"', '&#x22;')
  return `<p title="${quoted}" data-x='${escapeText(text)}'>${escapeText(text)}</p>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&#x3C;').replaceAll("'", '&#x27;')
}
