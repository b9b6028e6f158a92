import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'
import { replacePlaceholders } from '../../lib/model/placeholders/placeholder.ts'

const FRAME = '\u0001'

describe('a list of pictures', () => {
  const listOf = async (sources: string) => {
    const { html } = await renderMarkdown(
      `<picture><source srcset="${sources}"><img src="https://x.example/a" alt=""></picture>\n`,
    )
    return /srcset="([^"]*)"/.exec(html)?.[1]
  }

  it.each([
    ['https://x.example/a.png', 'https://x.example/a.png'],
    ['//x.example/a 1x', 'https://x.example/a 1x'],
    [
      'https://x.example/a,b 1x,https://x.example/c 2x',
      'https://x.example/a,b 1x, https://x.example/c 2x',
    ],
    [
      'https://x.example/a, https://x.example/b 2x,',
      'https://x.example/a, https://x.example/b 2x',
    ],
  ])('%s leads to other sites: %s', async (sources, expected) => {
    expect(await listOf(sources)).toBe(expected)
  })

  it.each([
    'a.png',
    'https://x.example/a 1x,/b 2x',
    'https://x.example/a 1x, b 2x',
    ',',
    'data:x 1x',
  ])('%s is taken away', async (sources) => {
    expect(await listOf(sources)).toBeUndefined()
  })
})

describe('addresses that run scripts', () => {
  const addresses = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java&#x09;script:alert(1)',
    'java&NewLine;script:alert(1)',
    '&#106;&#97;vascript:alert(1)',
    'javascript&colon;alert(1)',
    '\u0001javascript:alert(1)',
    'java\u0000script:alert(1)',
    'vbscript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'blob:https://example.com/x',
    'https:\\\\evil.example',
    'file:///etc/passwd',
  ]

  it.each(addresses)('%j gets nowhere', async (address) => {
    const forms = [
      `[x](<${address}>)`,
      `![x](<${address}>)`,
      `[x][r]\n\n[r]: <${address}>`,
      `<a href="${address}">x</a>`,
      `<img src='${address}' alt="">`,
      `<video src="${address}" poster="${address}"></video>`,
      `<blockquote cite="${address}">x</blockquote>`,
    ]
    for (const form of forms) {
      const { html, feedHtml, references } = await renderMarkdown(form)
      for (const output of [html, feedHtml]) {
        expect(output).not.toMatch(/(?:href|src|poster|cite)=/)
      }
      expect(references).toEqual([])
    }
  })
})

describe('HTML that is not for articles', () => {
  it.each([
    ['<script>evil</script>', 'evil'],
    ['<style>evil</style>', 'evil'],
    ['<svg><script>evil</script></svg>', 'evil'],
    ['<iframe src="https://example.com">evil</iframe>', 'iframe'],
    ['<p style="evil">x</p>', 'evil'],
    ['<p onmouseover="evil">x</p>', 'evil'],
    ['<p/onclick=evil>x</p>', '<p/'],
    ['<b\tonclick\t=\nevil>x</b>', 'evil'],
    ['<img src=x onerror=evil>', 'evil'],
    ['<math><mtext><img src=x onerror=evil></mtext></math>', 'evil'],
    ['<noscript><p title="</noscript><img src=x onerror=evil>">', '<noscript'],
    ['<a href="/x" target="evil">x</a>', 'evil'],
    ['<meta http-equiv="refresh" content="evil">', 'evil'],
    ['<object data="x" classid="evil"></object><embed src="x" type="evil">', 'evil'],
    ['<template><img src=x onerror=evil></template>', 'evil'],
    ['<img name="evil" src="x">', 'evil'],
    ['<form action="evil"><button formaction="evil">x</button></form>', 'evil'],
    ['<div data-evil="x" aria-evil="x">x</div>', 'evil'],
    ['<!-- evil -->', 'evil'],
  ])('%j loses %j', async (source, lost) => {
    const { html, feedHtml } = await renderMarkdown(`before ${source}\n\n${source}`)
    expect(html).not.toContain(lost)
    expect(feedHtml).not.toContain(lost)
  })

  it('is reported, but for comments', async () => {
    const reported = await renderMarkdown('<u class="x">a</u> <blink>b</blink>')
    expect(reported.diagnostics.map(({ message }) => message)).toEqual([
      'class on <u> was removed: the site alone decides how pages look',
      '<blink> was removed: what was in it is kept; write it in Markdown',
    ])
    expect((await renderMarkdown('a <!-- b --> c')).diagnostics).toEqual([])
  })

  it('is not seen where Markdown alone was written', async () => {
    const source =
      '# A[^1]\n\n- [x] b\n\n| a |\n|:-:|\n| b |\n\n<b>raw</b>\n\n> [!TIP]\n> x\n\n```js {1}\nx\n```\n\n[^1]: c'
    const { diagnostics } = await renderMarkdown(source)
    expect(diagnostics.map(({ line }) => line)).toEqual([1])
  })
})

describe('tokens', () => {
  const forged = `${FRAME}link:/secret${FRAME}`

  it.each([
    forged,
    `\`${forged}\``,
    `\`\`\`js title="${forged}"\n${forged}\n\`\`\``,
    `[x](${forged})`,
    `![${forged}](x.png "${forged}")`,
    `<b title="${forged}">x</b>`,
    '<b title="&#1;link:/secret&#1;">x</b>',
    `<b id="${forged}">x</b>`,
    `## ${forged}`,
    `\`\`\`${forged}\nx\n\`\`\``,
    `a[^${forged}]\n\n[^${forged}]: x`,
  ])('can not be forged by %j', async (source) => {
    const { html, feedHtml, text, excerpt, toc } = await renderMarkdown(source)
    const kinds: string[] = []
    for (const output of [html, feedHtml]) {
      const resolved = replacePlaceholders(output, (kind, target) => {
        // An id may be any word, and stays one: what leads somewhere may not be made up.
        const isText = kind === 'id' || kind === 'fragment' || kind === 'word'
        const isOwn = isText || source.startsWith('[')
        if (target.includes('/secret') && !isOwn) kinds.push(kind)
        return ''
      })
      expect(resolved).not.toContain(FRAME)
    }
    expect(kinds).toEqual([])
    expect(JSON.stringify([text, excerpt, toc])).not.toContain('\\u0001')
  })
})

describe('ids', () => {
  it('all differ, and none is empty or has a space', async () => {
    const source =
      '## A\n\n## A\n\n<p id="a">x</p><p id="a">x</p><p id="">x</p><p id=" b c ">x</p><p id="&#0;">x</p>\n\n## 🎉\n\n## Footnote label\n\nx[^1]\n\n[^1]: y'
    const { html, ids } = await renderMarkdown(source)
    const written = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(written).size).toBe(written.length)
    expect(written.toSorted()).toEqual([...ids].toSorted())
    for (const id of ids) expect(id).toMatch(/^[^\s\u0000]+$/)
  })
})
